/** HTML of a lesson as its words. The build lets only simple tags and these entities through. */
export function plainTextOf(html: string): string {
  const text = html
    .replace(/<[^<>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  return text.replace(/\s+/g, ' ').trim();
}
