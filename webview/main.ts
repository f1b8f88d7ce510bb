/** The panel's page: it shows the states that the host sends, and sends what its reader wants. */
import { pictureStylesheet } from '../src/core/pictures/colours.ts';
import type { PanelState } from '../src/protocol/protocol.ts';
import { connectHost } from './host.ts';
import { createApp } from './app.ts';
import { registerControls } from './toolkit.ts';

registerControls();

// The pictures' looks come from the core; a sheet made in script is no inline style to the page's policy.
const pictures = new CSSStyleSheet();
pictures.replaceSync(pictureStylesheet());
document.adoptedStyleSheets = [...document.adoptedStyleSheets, pictures];

const host = connectHost((state: PanelState) => app.render(state));
const app = createApp(document.body, host);
host.send({ type: 'ready' });
