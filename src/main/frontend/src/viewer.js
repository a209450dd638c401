// Shows a drawing with the number of running requests at each step.
//   <div id="canvas" data-xml="id of the textarea" data-counts='{"element": 12}'></div>
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'diagram-js/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './studio.css';
import { colours, fit, reveal, showOnClick } from './theme.js';

const heat = (count) => (count < 10 ? 1 : count < 25 ? 2 : count < 40 ? 3 : 4);

async function show(container) {
  const viewer = new NavigatedViewer({ container, ...colours() });
  await viewer.importXML(document.getElementById(container.dataset.xml).value);
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const elements = viewer.get('elementRegistry');
  fit(canvas);
  for (const [id, count] of Object.entries(JSON.parse(container.dataset.counts || '{}'))) {
    if (elements.get(id)) {
      canvas.addMarker(id, `heat${heat(count)}`);
      const badge = document.createElement('div');
      badge.className = 'tally';
      badge.textContent = String(count);
      overlays.add(id, { position: { top: -10, right: 14 }, html: badge });
    }
  }
  let chosen = null;
  showOnClick((id) => {
    if (!elements.get(id)) {
      return;
    }
    if (chosen) {
      canvas.removeMarker(chosen, 'chosen');
    }
    chosen = id;
    canvas.addMarker(id, 'chosen');
    reveal(canvas, id);
  });
  container.dataset.ready = 'true';
}

const container = document.getElementById('canvas');
if (container) {
  show(container);
}
