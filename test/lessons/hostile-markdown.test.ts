import assert from 'node:assert/strict';
import type { Block } from '../../src/core/lessons/lesson.ts';
import { compileBody } from './compile-text.ts';
import { strangeIn } from './html-grammar.ts';

const code = 'globalThis.__poc=1';

/** Ways to write an address that runs something or leads elsewhere. */
const addresses: readonly string[] = [
  `javascript:${code}`,
  `JaVaScRiPt:${code}`,
  `java&#115;cript:${code}`,
  `&#106;&#97;vascript:${code}`,
  `&#x6A;avascript:${code}`,
  `&#x0006A;avascript:${code}`,
  `javascript&colon;${code}`,
  `java&Tab;script:${code}`,
  `java&NewLine;script:${code}`,
  `%6Aavascript:${code}`,
  `javascript%3A${code}`,
  `\\javascript:${code}`,
  `\u0001javascript:${code}`,
  `\u00A0javascript:${code}`,
  `vbscript:${code}`,
  `livescript:${code}`,
  `data:text/html,${code}`,
  `data:text/html;base64,PHNjcmlwdD4=`,
  `data:image/svg+xml,${code}`,
  'command:workbench.action.terminal.new',
  'COMMAND:workbench.action.quit',
  'vscode:extension/x',
  'vscode-insiders://x',
  'file:///etc/passwd',
  'blob:https://kubernetes.io/1',
  'about:blank',
  'mailto:a@b',
  'ftp://kubernetes.io',
  'http://kubernetes.io',
  '//kubernetes.io',
  '\\\\\\\\host\\\\share',
  '/etc/passwd',
  '../../etc/passwd',
  '..%2f..%2fetc',
  'https:kubernetes.io',
  'https://kubernetes.io\\@example.com',
  'https://user:pass@kubernetes.io',
  'https://KUBERNETES.IO.example.com',
  'https://example.com/#kubernetes.io',
  'https://kubernetes.io%2eexample.com',
  'lesson:../probes',
  'lesson:__proto__',
  'lesson:probes#"><script>',
  '#"onclick="x',
  '#__proto__',
];

const elements: readonly string[] = [
  `<script>${code}</script>`,
  `<SCRIPT>${code}</SCRIPT>`,
  `<script src=x></script>`,
  `<script\n>${code}</script>`,
  `<scr<script>ipt>${code}</script>`,
  `<img src=x onerror="${code}">`,
  `<img/src=x/onerror=${code}>`,
  `<IMG SRC=x ONERROR=${code}>`,
  `<img src="x" style="x">`,
  `<image href=x>`,
  `<svg onload=${code}>`,
  `<svg><script>${code}</script></svg>`,
  `<svg><a xlink:href="javascript:${code}">x</a></svg>`,
  `<svg><animate onbegin=${code}>`,
  `<svg><foreignObject><p>x</p></foreignObject></svg>`,
  `<svg><style><img src=x onerror=${code}></style></svg>`,
  `<svg><use href="data:x">`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${code}>`,
  `<math href="javascript:${code}">x</math>`,
  `<math><mi//xlink:href="data:x">`,
  `<style>*{background:url(x)}</style>`,
  `<style onload=${code}></style>`,
  `<style>@import 'x'</style>`,
  `<p style="background:url(x)">x</p>`,
  `<iframe src=x></iframe>`,
  `<iframe srcdoc="<script>${code}</script>"></iframe>`,
  `<iframe src="javascript:${code}">`,
  `<frame src=x>`,
  `<frameset onload=${code}>`,
  `<form action="javascript:${code}"><input type=submit></form>`,
  `<form><button formaction="javascript:${code}">x</button></form>`,
  `<input autofocus onfocus=${code}>`,
  `<select autofocus onfocus=${code}>`,
  `<textarea onfocus=${code} autofocus>`,
  `<keygen autofocus onfocus=${code}>`,
  `<button onclick=${code}>x</button>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${code}">`,
  `<meta http-equiv="Content-Security-Policy" content="x">`,
  `<base href="https://example.com/">`,
  `<link rel="stylesheet" href="x">`,
  `<link rel="import" href="x">`,
  `<object data="javascript:${code}">`,
  `<embed src="javascript:${code}">`,
  `<applet code=x>`,
  `<video onerror=${code}><source></video>`,
  `<audio src=x onerror=${code}>`,
  `<video poster="javascript:${code}">`,
  `<track src=x onerror=${code}>`,
  `<details open ontoggle=${code}>`,
  `<marquee onstart=${code}>`,
  `<body onload=${code}>`,
  `<html onload=${code}>`,
  `<head><title>x</title></head>`,
  `<a href="javascript:${code}">x</a>`,
  `<a href=javascript&colon;${code}>x</a>`,
  `<a href="#" onclick="${code}">x</a>`,
  `<a\nhref="command:x">x</a>`,
  `<div onmouseover="${code}">x</div>`,
  `<div onpointerrawupdate=${code}>x</div>`,
  `<x onclick=${code}>x</x>`,
  `<custom-element></custom-element>`,
  `<template><script>${code}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${code}>">`,
  `<xmp><img src=x></xmp>`,
  `<plaintext>`,
  `<listing>x</listing>`,
  `<slot></slot>`,
  `<dialog open>x</dialog>`,
  `<portal src=x>`,
  `<!--[if IE]><script>${code}</script><![endif]-->`,
  `<!-- --!><img src=x onerror=${code}> -->`,
  `<?xml-stylesheet href="x"?>`,
  `<?php echo 1 ?>`,
  `<![CDATA[<script>${code}</script>]]>`,
  `<!DOCTYPE html>`,
  `</p><script>${code}</script>`,
];

const fenceInfos: readonly string[] = [
  '"><script>x</script>',
  'yaml" onload="x',
  'js',
  'html',
  'svg',
  'mermaid',
  'javascript',
  'sh onclick=x',
  'sh {cmd=eval}',
  'yaml picture "><img',
  'yaml picture ../x',
  'simulation __proto__',
  'simulation constructor',
  'exercise ../../x',
  'exercise toString',
  'yaml finds=<b>',
  'quiz x',
  'text&quot; onload=x',
  'YAML',
  '&#121;aml',
];

const payloads: readonly string[] = [
  ...addresses.flatMap((address) => [`[x](<${address}>)`, `[x](${address})`]),
  ...addresses.map((address) => `![x](<${address}>)`),
  ...addresses.map((address) => `[x][y]\n\n[y]: <${address}>`),
  ...addresses.filter((address) => /^[A-Za-z][\w+.-]*:/.test(address)).map((address) => `<${address}>`),
  ...elements,
  ...elements.map((element) => `Words before ${element} and after.`),
  ...elements.map((element) => `- ${element}\n\n> ${element}\n\n| a |\n|---|\n| ${element.replace(/\n/g, ' ')} |`),
  ...elements.map((element) => `## Title ${element}`),
  ...elements.map((element) => `\`${element}\` and \\${element}`),
  ...elements.map((element) => `\`\`\`text\n${element}\n\`\`\``),
  ...elements.map((element) => `![${element}](/assets/pod.png "${element.replace(/"/g, '')}")`),
  ...elements.map((element) => `[x](https://kubernetes.io '${element.replace(/'/g, '')}')`),
  ...elements.map((element) => `WARNING: ${element}`),
  ...elements.map(
    (element) =>
      `\`\`\`quiz\n- id: x\n  question: ${JSON.stringify(element)}\n  options:\n` +
      `    - {answer: a, right: true, why: ${JSON.stringify(element)}}\n    - {answer: b, why: c}\n\`\`\``,
  ),
  ...fenceInfos.map((info) => `\`\`\`${info}\nx\n\`\`\``),
];

function htmlOf(block: Block): readonly string[] {
  if (block.type === 'html') return [block.html];
  if (block.type !== 'quiz') return [];
  return block.questions.flatMap(({ html, options }) => [
    html,
    ...options.flatMap((option) => [option.html, option.whyHtml]),
  ]);
}

describe('hostile Markdown', () => {
  it('is tried in hundreds of ways', () => assert.ok(payloads.length >= 500, String(payloads.length)));

  it('is refused, or leaves only elements and attributes of the allow-list', () => {
    const compiled = payloads.map((payload) => ({ payload, lesson: compileBody(`${payload}\n`).lesson }));
    for (const { payload, lesson } of compiled) {
      const html = (lesson?.sections ?? []).flatMap((section) => section.blocks.flatMap(htmlOf));
      assert.deepEqual(html.flatMap(strangeIn), [], payload);
    }
    const refused = compiled.filter(({ lesson }) => !lesson).length;
    assert.ok(refused > payloads.length / 2 && refused < payloads.length, `${refused} of ${payloads.length} refused`);
  });

  it('is refused as an address, however it is written', () => {
    for (const address of addresses) assert.equal(compileBody(`[x](<${address}>)\n`).lesson, undefined, address);
  });

  it('is refused as an element in prose, or is text where Markdown sees no element', () => {
    for (const element of elements) {
      const [block] = compileBody(`Words ${element}\n`).lesson?.sections[0]?.blocks ?? [];
      if (block) assert.match(block.type === 'html' ? block.html : '', /^<p>[^<]*<\/p>\n$/, element);
    }
  });

  it('is refused as the name of a fence', () => {
    for (const info of fenceInfos) assert.equal(compileBody(`\`\`\`${info}\nx\n\`\`\`\n`).lesson, undefined, info);
  });

  it('runs nothing', () => assert.equal(Reflect.get(globalThis, '__poc'), undefined));

  it('would be seen by the reader of this test', () => {
    for (const bad of [
      '<script>',
      '<p onclick="x">',
      '<p style="x">',
      '<a href="javascript:x">',
      '<p',
      'a > b',
      '<div class="x">',
      '<p onclick=x>',
    ]) {
      assert.notDeepEqual(strangeIn(bad), [], bad);
    }
    assert.deepEqual(strangeIn('<p>a &lt; b <a href="#x">c</a><br>\n</p>'), []);
  });
});
