/** How many times a container has been restarted: `once`, `3 times`. */
export function timesWords(restarts: number): string {
  return restarts === 1 ? 'once' : `${restarts} times`;
}
