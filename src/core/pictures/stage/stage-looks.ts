/** A value that begins with `@` names a colour of the theme. */
export type Look = Readonly<Record<string, string>>;

const line: Look = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };

/** Each meaning has a colour here and a shape in the drawing: one of the two is enough to tell it. */
export const stageLooks: readonly (readonly [selector: string, look: Look])[] = [
  ['.st-node', { fill: '@ground', stroke: '@border', 'stroke-width': '1' }],
  ['.st-floor', { fill: '@line' }],
  ['.st-down', { 'stroke-dasharray': '2 4', stroke: '@error' }],
  ['.st-pod', { fill: '@page', stroke: '@text', 'stroke-width': '1.5' }],
  ['.st-pod-leaving', { 'stroke-dasharray': '6 4' }],
  ['.st-pod-waiting', { 'stroke-dasharray': '2 3' }],
  ['.st-pod-over', { stroke: '@line' }],
  ['.st-ghost', { ...line, stroke: '@line', 'stroke-width': '1', 'stroke-dasharray': '4 4' }],
  ['.st-container', { fill: '@container', 'fill-opacity': '0.1', stroke: '@container', 'stroke-width': '1.25' }],
  ['.st-container-starting', { 'stroke-dasharray': '4 3' }],
  ['.st-container-waiting', { 'stroke-dasharray': '2 3', 'fill-opacity': '0' }],
  ['.st-container-exited', { fill: '@error', stroke: '@error', 'stroke-width': '2' }],
  ['.st-container-done', { 'fill-opacity': '0', stroke: '@line' }],
  ['.st-volume', { fill: '@volume', 'fill-opacity': '0.1', stroke: '@volume', 'stroke-width': '1.25' }],
  ['.st-lid', { fill: '@page', stroke: '@volume', 'stroke-width': '1.25' }],
  ['.st-service', { fill: '@service', 'fill-opacity': '0.1', stroke: '@service', 'stroke-width': '1.5' }],
  ['.st-service-empty', { 'stroke-dasharray': '6 4' }],
  ['.st-card', { fill: '@page', stroke: '@line', 'stroke-width': '1' }],
  ['.st-wire', { ...line, stroke: '@service', 'stroke-width': '1.5' }],
  ['.st-wire-head', { fill: '@service', stroke: 'none' }],
  ['.st-mount', { ...line, stroke: '@volume', 'stroke-width': '1.25' }],
  ['.st-mount-end', { fill: '@volume', stroke: 'none' }],
  ['.st-icon', { ...line, 'stroke-width': '1.25' }],
  ['.st-text', { stroke: '@text' }],
  ['.st-quiet', { stroke: '@quiet' }],
  ['.st-blue', { stroke: '@container' }],
  ['.st-orange', { stroke: '@volume' }],
  ['.st-green', { stroke: '@service' }],
  ['.st-red', { stroke: '@error' }],
  ['.st-thick', { 'stroke-width': '2' }],
  ['.st-full-green', { fill: '@service', stroke: 'none' }],
  ['.st-full-red', { fill: '@error', stroke: 'none' }],
  ['.st-full-warning', { fill: '@warning', stroke: 'none' }],
  ['.st-full-request', { fill: '@request', stroke: 'none' }],
  ['.st-on-full', { ...line, stroke: '@page', 'stroke-width': '1.75' }],
  ['.st-hole', { fill: '@page', stroke: 'none' }],
  ['.st-fact', { fill: 'none', stroke: 'none' }],
  ['.st-pulse', { fill: '@request', opacity: '0', stroke: 'none' }],
  [
    '.st-mark-open > .st-fact',
    { fill: 'transparent', stroke: '@line', 'stroke-width': '1', 'stroke-dasharray': '2 3' },
  ],
  ['.st-mark-picked > .st-fact', { fill: '@request', 'fill-opacity': '0.18', stroke: '@request', 'stroke-width': '2' }],
  ['.st-mark-hit > .st-fact', { fill: '@service', 'fill-opacity': '0.18', stroke: '@service', 'stroke-width': '2' }],
  ['.st-mark-wrong > .st-fact', { fill: 'none', stroke: '@error', 'stroke-width': '2' }],
  [
    '.st-mark-missed > .st-fact',
    { fill: '@warning', 'fill-opacity': '0.18', stroke: '@warning', 'stroke-width': '2', 'stroke-dasharray': '5 3' },
  ],
  ['.st-pin', { ...line, stroke: '@line', 'stroke-width': '1', 'stroke-dasharray': '2 3' }],
  ['.st-mark-picked > .st-pin', { stroke: '@request', 'stroke-width': '2', 'stroke-dasharray': 'none' }],
  ['.st-mark-hit > .st-pin', { stroke: '@service', 'stroke-width': '2', 'stroke-dasharray': 'none' }],
  ['.st-mark-wrong > .st-pin', { stroke: '@error', 'stroke-width': '2', 'stroke-dasharray': 'none' }],
  ['.st-mark-missed > .st-pin', { stroke: '@warning', 'stroke-width': '2', 'stroke-dasharray': '5 3' }],
  ['.st-route', { ...line, stroke: '@request', 'stroke-width': '3' }],
  ['.st-playhead', { ...line, stroke: '@request', 'stroke-width': '2' }],
];

/** What only a live picture needs: facts that can be chosen show that, and high contrast has lines alone. */
export const stagePanelRules = `.pc-picture [data-choice]{cursor:pointer}
.pc-picture [data-choice]:hover > .st-fact{stroke:var(--vscode-focusBorder);stroke-dasharray:none}
.pc-picture [data-choice]:focus-visible{outline:2.5px solid var(--vscode-focusBorder);outline-offset:2px}
body:is(.vscode-high-contrast,.vscode-high-contrast-light)
  :is(.st-container,.st-volume,.st-service,.st-fact,.pc-app,.pc-init,.pc-sidecar,.pc-volume,.pc-service){fill-opacity:0}
`;
