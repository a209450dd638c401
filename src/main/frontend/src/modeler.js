// The editor of a draft. The page brings everything by ids, and nothing inline:
//   <div id="canvas" data-xml="textarea" data-catalogue="{…}"></div>   the drawing
//   <nav id="palette">  <aside id="properties">  <ol id="outline">     filled here
//   <… class="findings"> … <button data-element="id" data-way="ids">   clickable, marked on the drawing, with the way there
//   <input id="chosen"> … <button id="export">                         files in and out: file.js
//   <button id="undo"> <button id="redo"> <button id="fit">            tools;  <… id="unsaved"> shown while unsaved
import Modeler from 'bpmn-js/lib/Modeler';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import 'diagram-js/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import './studio.css';
import { Catalogue } from './catalogue.js';
import { contextPadModule } from './context-pad.js';
import { files } from './file.js';
import { insertStepModule } from './insert-step.js';
import { Outline } from './outline.js';
import { Palette } from './palette.js';
import { Properties } from './properties.js';
import { colours, fit, reveal, showOnClick } from './theme.js';

const byId = (id) => document.getElementById(id);

async function edit(container) {
  const modeler = new Modeler({
    container,
    ...colours(),
    moddleExtensions: { camunda },
    additionalModules: [contextPadModule, insertStepModule],
  });
  const draft = () => byId(container.dataset.xml);
  await modeler.importXML(draft().value);
  fit(modeler.get('canvas'));
  const catalogue = new Catalogue(container.dataset.catalogue);
  const properties = new Properties(modeler, catalogue, byId('properties'));
  new Palette(modeler, catalogue, properties, byId('palette'));
  new Outline(modeler, byId('outline'));
  writeBack(modeler, draft);
  tools(modeler);
  findings(modeler);
  files((xml) => replace(modeler, xml, draft()), draft);
  showOnClick((id) => {
    const element = modeler.get('elementRegistry').get(id);
    if (element) {
      modeler.get('selection').select(element);
      reveal(modeler.get('canvas'), element);
    }
  });
  window.candorStudio = modeler;
  container.dataset.ready = 'true';
}

// The textarea always holds the drawing as it is on the screen; a button that sends it waits for the last stroke.
function writeBack(modeler, draft) {
  let strokes = 0;
  let written = 0;
  let waiting = null;
  modeler.on('commandStack.changed', async () => {
    const stroke = ++strokes;
    byId('unsaved').hidden = false;
    const { xml } = await modeler.saveXML({ format: true });
    if (stroke > written) {
      draft().value = xml;
      written = stroke;
    }
    if (written === strokes && waiting) {
      const button = waiting;
      waiting = null;
      button.click();
    }
  });
  const holdBack = (event) => {
    const button = event.target.closest('button[type=submit]');
    if (button && written < strokes) {
      event.preventDefault();
      event.stopImmediatePropagation();
      waiting = button;
    }
  };
  document.addEventListener('click', holdBack, true);
}

// Another drawing on the page; the draft is kept only when somebody saves.
async function replace(modeler, xml, draft) {
  await modeler.importXML(xml);
  fit(modeler.get('canvas'));
  draft.value = xml;
  byId('unsaved').hidden = false;
}

function tools(modeler) {
  const stack = modeler.get('commandStack');
  byId('undo').addEventListener('click', () => stack.canUndo() && stack.undo());
  byId('redo').addEventListener('click', () => stack.canRedo() && stack.redo());
  byId('fit').addEventListener('click', () => fit(modeler.get('canvas')));
}

// Marks what the check found, again whenever the page has new findings.
function findings(modeler) {
  const canvas = modeler.get('canvas');
  const elements = modeler.get('elementRegistry');
  const mark = () => {
    elements.filter((element) => canvas.hasMarker(element, 'refused')).forEach((element) => canvas.removeMarker(element, 'refused'));
    byId('findings')
      ?.querySelectorAll('.findings [data-element]')
      .forEach(({ dataset }) => elements.get(dataset.element) && canvas.addMarker(dataset.element, 'refused'));
  };
  new MutationObserver(mark).observe(byId('studio-below'), { childList: true, subtree: true });
  byId('studio-below').addEventListener('click', ({ target }) => {
    const way = target.closest('[data-way]')?.dataset.way;
    way !== undefined && show(canvas, elements, way);
  });
  mark();
}

// Shows the way that a request takes to what was found: its nodes and the arrows between them.
function show(canvas, elements, way) {
  elements.filter((element) => canvas.hasMarker(element, 'on-the-way')).forEach((element) => canvas.removeMarker(element, 'on-the-way'));
  const nodes = way.split(' ').map((id) => elements.get(id)).filter(Boolean);
  nodes.forEach((node, at) => {
    canvas.addMarker(node, 'on-the-way');
    const from = at && nodes[at - 1];
    (from?.outgoing ?? []).filter((arrow) => arrow.target === node).forEach((arrow) => canvas.addMarker(arrow, 'on-the-way'));
  });
}

const container = byId('canvas');
if (container) {
  edit(container);
}
