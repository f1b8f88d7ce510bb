/** Which extension host the suites run in: Node, as in the desktop, or a web worker, as in a browser. */
export const host: 'node' | 'web' = 'importScripts' in globalThis ? 'web' : 'node';
