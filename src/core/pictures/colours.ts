import { stageLooks, stagePanelRules, type Look } from './stage/stage-looks.ts';

/**
 * The one table of looks: CSS class -> properties, colours by name; and colour name -> the theme variables to try in
 * order.
 * The panel's stylesheet is made from it with `var(…)`, the SVG export with the values of the day.
 */

/** The last entry is a plain colour, for an export where the theme says nothing. */
export const themeColours = {
  text: ['--vscode-editor-foreground', '--vscode-foreground', '#1f1f1f'],
  quiet: ['--vscode-descriptionForeground', '--vscode-editor-foreground', '#3b3b3b'],
  page: ['--vscode-editor-background', '#ffffff'],
  surface: ['--vscode-editorWidget-background', '--vscode-sideBar-background', '#f8f8f8'],
  border: ['--vscode-contrastBorder', '--vscode-editorWidget-border', '--vscode-panel-border', '#c8c8c8'],
  line: ['--vscode-contrastBorder', '--vscode-descriptionForeground', '#616161'],
  container: ['--vscode-charts-blue', '#0063d3'],
  init: ['--vscode-charts-purple', '#652d90'],
  // `charts-orange` lets most of the ground through in VS Code's own themes.
  volume: ['--vscode-symbolIcon-classForeground', '#b75500'],
  service: ['--vscode-charts-green', '#388a34'],
  error: ['--vscode-editorError-foreground', '--vscode-errorForeground', '#a1260d'],
  ground: ['--vscode-sideBar-background', '--vscode-editor-background', '#f6f6f6'],
  request: ['--vscode-textLink-foreground', '#005fb8'],
  warning: ['--vscode-editorWarning-foreground', '--vscode-charts-yellow', '#bf8803'],
  focus: ['--vscode-focusBorder', '#005fb8'],
  chosen: ['--vscode-editor-selectionHighlightBackground', '--vscode-list-hoverBackground', '#e8e8e8'],
  proportional: ['--vscode-font-family', 'sans-serif'],
  monospace: ['--vscode-editor-font-family', 'monospace'],
} as const satisfies Record<string, readonly string[]>;

export type ThemeColour = keyof typeof themeColours;

const line = { fill: 'none', 'stroke-width': '1.25', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
const proportional = { 'font-family': '@proportional', fill: '@text' };

/** Later rows win over earlier ones, as in a stylesheet. */
const looks: readonly (readonly [selector: string, look: Look])[] = [
  ['.pc-text', { ...proportional, 'font-size': '12px' }],
  ['.pc-quiet', { ...proportional, 'font-size': '12px', fill: '@quiet' }],
  ['.pc-label', { ...proportional, 'font-size': '12px' }],
  ['.pc-name', { ...proportional, 'font-size': '14px', 'font-weight': '600' }],
  ['.pc-strong', { ...proportional, 'font-size': '12px', 'font-weight': '600' }],
  ['.pc-alert', { ...proportional, 'font-size': '12px', 'font-weight': '600' }],
  ['.pc-code', { 'font-family': '@monospace', 'font-size': '12px', fill: '@text' }],
  ['.pc-code-name', { 'font-family': '@monospace', 'font-size': '12px', 'font-weight': '600', fill: '@text' }],
  [
    '.pc-struck',
    { 'font-family': '@monospace', 'font-size': '12px', fill: '@quiet', 'text-decoration': 'line-through' },
  ],
  ['.pc-card', { fill: '@page', stroke: '@border', 'stroke-width': '1' }],
  ['.pc-workload', { fill: 'none', stroke: '@line', 'stroke-width': '1', 'stroke-dasharray': '5 4' }],
  ['.pc-pod', { fill: '@page', stroke: '@text', 'stroke-width': '1.5' }],
  ['.pc-app', { fill: '@container', 'fill-opacity': '0.1', stroke: '@container', 'stroke-width': '1.25' }],
  ['.pc-init', { fill: '@init', 'fill-opacity': '0.1', stroke: '@init', 'stroke-width': '1.25' }],
  ['.pc-sidecar', { fill: '@init', 'fill-opacity': '0.1', stroke: '@init', 'stroke-width': '1.25' }],
  ['.pc-volume', { fill: '@volume', 'fill-opacity': '0.1', stroke: '@volume', 'stroke-width': '1.25' }],
  ['.pc-service', { fill: '@service', 'fill-opacity': '0.1', stroke: '@service', 'stroke-width': '1.5' }],
  ['.pc-request', { fill: '@surface' }],
  ['.pc-chip', { fill: 'none', stroke: '@border', 'stroke-width': '1' }],
  ['.pc-target', { fill: 'transparent', stroke: 'none' }],
  ['.pc-icon', { ...line, stroke: '@quiet' }],
  ['.pc-icon-container', { stroke: '@container' }],
  ['.pc-icon-init', { stroke: '@init' }],
  ['.pc-icon-sidecar', { stroke: '@init' }],
  ['.pc-icon-volume', { stroke: '@volume' }],
  ['.pc-icon-service', { stroke: '@service' }],
  ['.pc-icon-error', { stroke: '@error' }],
  ['.pc-icon-warning', { stroke: '@warning' }],
  ['.pc-line', { ...line, 'stroke-width': '1', stroke: '@line', 'stroke-opacity': '0.8' }],
  ['.pc-dot', { fill: '@line', stroke: 'none' }],
  ['.pc-arrow', { ...line, stroke: '@service' }],
  ['.pc-arrow-head', { fill: '@service', stroke: 'none' }],
  ['.pc-grid', { ...line, 'stroke-width': '1', stroke: '@border', 'stroke-opacity': '0.6' }],
  ['.pc-cover', { fill: '@page', stroke: 'none' }],
  ['.pc-curtain', { fill: '@page', stroke: 'none' }],
  ['.pc-moment', { ...line, stroke: '@text', 'stroke-dasharray': '3 3' }],
  ['.pc-bar', { fill: '@line', 'fill-opacity': '0.15', stroke: '@line', 'stroke-width': '1' }],
  ['.pc-bar-work', { fill: '@container', stroke: '@container' }],
  ['.pc-bar-start', { fill: '@init', stroke: '@init' }],
  ['.pc-bar-wait', { fill: 'none', 'stroke-dasharray': '4 3' }],
  ['.pc-bar-good', { fill: '@service', stroke: '@service' }],
  ['.pc-bar-bad', { fill: '@error', stroke: '@error', 'stroke-width': '2' }],
  ['.pc-bar-plain', { fill: 'none', stroke: '@border' }],
  ['.pc-sign-good', { fill: '@service', stroke: 'none' }],
  ['.pc-sign-bad', { ...line, 'stroke-width': '2', stroke: '@error' }],
  ['.pc-error', { stroke: '@error', 'stroke-width': '1.5' }],
  ['.pc-warning', { stroke: '@warning', 'stroke-width': '1.5' }],
  ['.pc-error-text', { fill: '@error' }],
  ['.pc-lit .pc-card', { stroke: '@focus', 'stroke-width': '2' }],
  ['.pc-lit .pc-chip', { stroke: '@focus', 'stroke-width': '2' }],
  ['.pc-lit .pc-target', { fill: '@chosen', stroke: '@focus' }],
  ['.pc-line.pc-lit', { stroke: '@focus', 'stroke-width': '2' }],
  ['.pc-dot.pc-lit', { fill: '@focus' }],
  ...stageLooks,
];

/** What only a live picture needs: parts show that they can be chosen. */
const panelRules = `.pc-picture{display:block;max-width:100%;height:auto}
.pc-picture[role=group] .pc-part{cursor:pointer;outline:none}
.pc-picture[role=group] .pc-part:hover .pc-target,
.pc-picture[role=group] .pc-part:focus-visible .pc-target{fill:${variable('chosen')}}
.pc-picture[role=group] .pc-part:hover .pc-card,
.pc-picture[role=group] .pc-part:hover .pc-chip{stroke:${variable('focus')}}
.pc-picture[role=group] .pc-part:focus-visible :is(.pc-card,.pc-chip,.pc-target){
  stroke:${variable('focus')};stroke-width:2}
${stagePanelRules}`;

function variable(colour: ThemeColour): string {
  const names: readonly string[] = themeColours[colour];
  return names.reduceRight((rest, name) => (name.startsWith('--') ? `var(${name},${rest})` : name), '');
}

function isColourName(name: string): name is ThemeColour {
  return Object.hasOwn(themeColours, name);
}

function writeLooks(valueOf: (colour: ThemeColour) => string): string {
  const value = (text: string): string => {
    const name = text.slice(1);
    return text.startsWith('@') && isColourName(name) ? valueOf(name) : text;
  };
  const declarations = (look: Look): string =>
    Object.entries(look)
      .map(([property, text]) => `${property}:${value(text)}`)
      .join(';');
  return looks.map(([selector, look]) => `${selector}{${declarations(look)}}`).join('\n');
}

/** The stylesheet of the panel: the theme's own variables, so that a change of theme needs no new picture. */
export function pictureStylesheet(): string {
  return `${writeLooks(variable)}\n${panelRules}`;
}

/** Only what can be a colour or a font family reaches the stylesheet of an export. */
const harmless = /^[\w#%.,()"' -]{1,200}$/;

/**
 * The same looks with the values of a theme, given by the names of its variables: `{'--vscode-editor-foreground':
 * '#ccc'}`.
 */
export function resolvedStylesheet(theme: Readonly<Record<string, string>>): string {
  return writeLooks((colour) => {
    const names: readonly string[] = themeColours[colour];
    const known = names.map((name) => (name.startsWith('--') ? (theme[name] ?? '').trim() : name));
    return known.find((value) => harmless.test(value)) ?? 'none';
  });
}
