/** Texts that would do something if any of them were ever taken for HTML, for an attribute, for CSS or for an address. */

const action = 'globalThis.pwned=1';

const elements = [
  `<script>${action}</script>`, `<SCRIPT>${action}</SCRIPT>`, `<script/x>${action}</script>`, `<scr<script>ipt>${action}</script>`,
  `<img src=x onerror=${action}>`, `<img src="x" onerror="${action}">`, `<img/src=x/onerror=${action}>`, `<IMG SRC=x ONERROR=${action}>`,
  `<svg onload=${action}>`, `<svg/onload=${action}>`, `<svg><script>${action}</script></svg>`, `<svg><animate onbegin=${action} attributeName=x dur=1s>`,
  `<svg><set onbegin=${action} attributeName=x to=1>`, `<svg><foreignObject><img src=x onerror=${action}></foreignObject></svg>`,
  `<svg><a xlink:href="javascript:${action}"><text>x</text></a></svg>`, `<svg><use href="data:image/svg+xml,<svg onload=${action}>">`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${action}>`, `<math href="javascript:${action}">x</math>`,
  `<iframe src="javascript:${action}"></iframe>`, `<iframe srcdoc="<script>${action}</script>"></iframe>`, `<iframe onload=${action}>`,
  `<object data="javascript:${action}">`, `<object data="data:text/html,<script>${action}</script>">`, `<embed src="javascript:${action}">`,
  `<body onload=${action}>`, `<input autofocus onfocus=${action}>`, `<select autofocus onfocus=${action}>`, `<textarea autofocus onfocus=${action}>`,
  `<details open ontoggle=${action}>`, `<video><source onerror=${action}>`, `<video src=x onerror=${action}>`, `<audio src=x onerror=${action}>`,
  `<marquee onstart=${action}>`, `<form action="javascript:${action}"><input type=submit autofocus></form>`, `<button formaction="javascript:${action}">x</button>`,
  `<a href="javascript:${action}">x</a>`, `<a href="command:workbench.action.quit">x</a>`, `<a href="vscode://x">x</a>`, `<a href="//evil.example">x</a>`,
  `<a href="data:text/html,<script>${action}</script>">x</a>`, `<a href=" javascript:${action}">x</a>`, `<a href="java\tscript:${action}">x</a>`,
  `<a href="&#106;avascript:${action}">x</a>`, `<a href="JaVaScRiPt:${action}">x</a>`, `<a href="file:///etc/passwd">x</a>`, `<a href="#x" onclick="${action}">x</a>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${action}">`, `<base href="https://evil.example/">`, `<link rel=stylesheet href="https://evil.example/x.css">`,
  `<style>@import 'https://evil.example/x.css'</style>`, `<style onload=${action}></style>`, `<p style="background:url(https://evil.example/x)">x</p>`,
  `<noscript><p title="</noscript><img src=x onerror=${action}>">`, `<template><script>${action}</script></template>`, `<xmp><img src=x onerror=${action}></xmp>`,
  `<!--><img src=x onerror=${action}>-->`, `<![CDATA[<img src=x onerror=${action}>]]>`, `<?xml version="1.0"?><x onload=${action}/>`,
  `<vscode-button onclick=${action}>x</vscode-button>`, `<dfn><img src=x onerror=${action}></dfn>`, `<pre><code class="x" onmouseover=${action}>x</code></pre>`,
  `<img data-media="../../x.png" onerror=${action}>`, `<img data-media="https://evil.example/x.png">`, `<div class="callout" onfocus=${action} tabindex=0>x</div>`,
];

const breakouts = [
  `"><img src=x onerror=${action}>`, `'><img src=x onerror=${action}>`, `"><script>${action}</script>`, `' onerror='${action}`, `" onload="${action}`,
  `</text></svg><img src=x onerror=${action}>`, `</title><script>${action}</script>`, `</style><script>${action}</script>`, `</script><script>${action}</script>`,
  `]]><script>${action}</script>`, `--><script>${action}</script>`, `\u2028<script>${action}</script>`, `\u0000<script>${action}</script>`,
  `url(javascript:${action})`, `expression(${action})`, `;}*{background:url(https://evil.example/x)}`, `@import "https://evil.example/x.css"`,
  `\${${action}}`, `{{constructor.constructor('${action}')()}}`, `#{${action}}`, `<%= ${action} %>`, `javascript:${action}`, `data:text/html,<script>${action}</script>`,
  `command:workbench.action.quit`, `vscode://file/etc/passwd`, `../../../etc/passwd`, `\\\\evil.example\\share`, `__proto__`, `constructor`, `toString`, `hasOwnProperty`,
  `&lt;script&gt;${action}&lt;/script&gt;`, `&#60;script&#62;${action}&#60;/script&#62;`, `%3Cscript%3E${action}%3C/script%3E`, `\\u003cscript\\u003e${action}`,
  '`<img src=x>`', '[x](javascript:alert(1))', '![x](https://evil.example/x.png)', '\u202egnp.exe', '<'.repeat(500), '"'.repeat(500), '&'.repeat(500), 'a'.repeat(5000),
];

/** The same again in other clothes. */
const disguised = elements.slice(0, 50).map((payload, index) => (index % 2 === 0 ? `x${payload}y` : payload.replaceAll(' ', '\t')));

export const payloads: readonly string[] = [...elements, ...breakouts, ...disguised];
