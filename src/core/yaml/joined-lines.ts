/**
 * Go's reader takes the lines of a quoted string or of brackets at any depth; the `yaml` library wants them deeper than
 * their key. Here such lines are joined, at the same length, so that the library can read them too.
 */

/** Stands for a line break within quotes: an unassigned character of private use. */
export const JOINED = '\uE00A';

/** The same text, as long, in which no line ends within quotes or brackets. Undefined where a quote is never closed. */
export function joinedLines(text: string): string | undefined {
  return new Joiner(text).join();
}

class Joiner {
  readonly #text: string;
  readonly #pieces: string[] = [];
  #at = 0;
  #from = 0;
  #depth = 0;
  /** Where the innermost key or dash of the line begins: a block scalar's text stands deeper. */
  #column = 0;

  constructor(text: string) {
    this.#text = text;
  }

  join(): string | undefined {
    while (this.#at < this.#text.length) if (!this.#step()) return undefined;
    return this.#pieces.join('') + this.#text.slice(this.#from);
  }

  /** One token, blank or line break further. False where a quote is not closed. */
  #step(): boolean {
    const text = this.#text;
    const char = text.charAt(this.#at);
    if (char === '\n' || char === '\r') this.#lineBreak();
    else if (char === ' ' || char === '\t') this.#at++;
    else if (char === '#' && /[\s]|^$/.test(text.charAt(this.#at - 1))) this.#comment();
    else if (char === '"' || char === "'") return this.#quoted(char);
    else if (char === '[' || char === '{') this.#bracket(1);
    else if (char === ']' || char === '}') this.#bracket(-1);
    else if (this.#isIndicator(char)) this.#indicator(char);
    else if (char === ',' && this.#depth > 0) this.#at++;
    else if ((char === '|' || char === '>') && this.#depth === 0) this.#blockScalar();
    else if (char === '!' || char === '&' || char === '*')
      this.#at += /^[^\s,[\]{}]*/.exec(text.slice(this.#at, this.#at + 200))?.[0].length || 1;
    else this.#plain();
    return true;
  }

  #isIndicator(char: string): boolean {
    return (char === '-' || char === '?' || char === ':') && /^\s?$/.test(this.#text.charAt(this.#at + 1));
  }

  #indicator(char: string): void {
    if (char !== ':' && this.#depth === 0) this.#column = this.#columnOf(this.#at);
    this.#at++;
  }

  #lineBreak(): void {
    if (this.#depth > 0) this.#replace(this.#at, this.#at + 1, ' ');
    this.#at++;
  }

  #comment(): void {
    const end = this.#lineEnd(this.#at);
    if (this.#depth > 0) this.#replace(this.#at, end, ' '.repeat(end - this.#at));
    this.#at = end;
  }

  #bracket(by: 1 | -1): void {
    this.#depth = Math.max(0, this.#depth + by);
    this.#at++;
  }

  #quoted(quote: string): boolean {
    const start = this.#at;
    this.#keyAt(start);
    let end = start + 1;
    for (; end < this.#text.length; end++) {
      const char = this.#text.charAt(end);
      if (char === '\\' && quote === '"') end++;
      else if (char === quote && quote === "'" && this.#text.charAt(end + 1) === quote) end++;
      else if (char === quote) break;
    }
    if (end >= this.#text.length) return false;
    const inside = this.#text.slice(start, end);
    if (/\n(?:---|\.\.\.)(?:\s|$)/.test(inside)) return false;
    if (inside.includes('\n'))
      this.#replace(
        start,
        end,
        quote === '"' ? inside.replaceAll(/\\[^]|[\r\n]/g, withoutBreak) : inside.replaceAll(/[\r\n]/g, JOINED),
      );
    this.#at = end + 1;
    return true;
  }

  #blockScalar(): void {
    let line = this.#lineEnd(this.#at) + 1;
    while (line < this.#text.length) {
      const end = this.#lineEnd(line);
      const content = this.#text.slice(line, end);
      if (content.trim() !== '' && (/^ */.exec(content)?.[0].length ?? 0) <= this.#column) break;
      line = end + 1;
    }
    this.#at = Math.min(line, this.#text.length);
  }

  #plain(): void {
    this.#keyAt(this.#at);
    const ends = this.#depth > 0 ? /:(?=[\s,[\]{}]|$)|\s#|[,[\]{}\n]/g : /:(?=\s|$)|\s#|\n/g;
    ends.lastIndex = this.#at;
    const found = ends.exec(this.#text);
    const end = found ? found.index : this.#text.length;
    this.#at = Math.max(end, this.#at + 1);
  }

  #keyAt(offset: number): void {
    if (this.#depth === 0) this.#column = this.#columnOf(offset);
  }

  #columnOf(offset: number): number {
    const line = this.#text.lastIndexOf('\n', offset - 1) + 1;
    // A value stands on the line of its key: the key's column counts.
    const lead = /^ *(?:[-?] +)*/.exec(this.#text.slice(line, offset))?.[0].length ?? 0;
    return Math.min(lead, offset - line);
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end < 0 ? this.#text.length : end;
  }

  #replace(start: number, end: number, by: string): void {
    this.#pieces.push(this.#text.slice(this.#from, start), by);
    this.#from = end;
  }
}

/** A line break, and one behind a backslash, which joins the lines without a blank. Other escapes stay. */
function withoutBreak(part: string): string {
  return /[\r\n]/.test(part) ? JOINED.repeat(part.length) : part;
}
