// A file comes in and the drawing goes out. The server reads what comes in; nothing is saved by it.
//   <input type="file" id="chosen"> <… id="chosenError" data-none data-large data-undrawn> <button id="open">   chosen here
//   <textarea id="file"> <button id="send">     sent as Base64 in the form: no page takes uploads
//   <textarea id="openedDrawing">               in the answer: what the server read
//   <button id="export" data-file="name.bpmn">
import { element } from './fields.js';

const MOST_BYTES = 1_000_000; // in Base64 it must still pass as a form

const A_MOMENT_MS = 50;

const byId = (id) => document.getElementById(id);

export function files(show, draft) {
  byId('open').addEventListener('click', send);
  byId('export').addEventListener('click', ({ currentTarget }) => save(draft().value, currentTarget.dataset.file));
  let seen = null;
  new MutationObserver(async () => {
    const opened = byId('openedDrawing');
    if (opened && opened !== seen) {
      seen = opened;
      byId('opened').scrollIntoView({ block: 'center' });
      await show(opened.value).catch(async () => {
        complain('undrawn');
        await show(draft().value);
      });
    }
  }).observe(byId('studio-below'), { childList: true, subtree: true });
}

async function send() {
  const [file] = byId('chosen').files;
  const wrong = !file ? 'none' : file.size > MOST_BYTES ? 'large' : '';
  complain(wrong);
  if (!wrong) {
    byId('file').value = await base64(file);
    await press(byId('send'));
  }
}

/** The button takes no press while the answer to the one before is still coming. */
async function press(button) {
  while (button.disabled) {
    await new Promise((done) => setTimeout(done, A_MOMENT_MS));
  }
  button.click();
}

function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

function complain(wrong) {
  const told = byId('chosenError');
  told.replaceChildren(...(wrong ? [element('span', { class: 'error' }, told.dataset[wrong])] : []));
  byId('chosen').setAttribute('aria-invalid', String(Boolean(wrong)));
}

function save(xml, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
