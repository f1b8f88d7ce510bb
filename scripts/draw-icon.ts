// node scripts/draw-icon.ts: media/icon.png from scripts/icon.svg (a Marketplace listing takes no SVG).
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { launchBrowser } from './editor/browser.ts';
import { root } from './folders.ts';

const size = 256;
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: size, height: size } });
const svg = await readFile(path.join(root, 'scripts/icon.svg'), 'utf8');
await page.setContent(`<style>body { margin: 0 }</style>${svg}`);
await page.screenshot({ path: path.join(root, 'media/icon.png'), omitBackground: true });
await browser.close();
