// The drawing in the colours of the page, light and dark.
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name, otherwise) => style.getPropertyValue(name).trim() || otherwise;
  return {
    bpmnRenderer: {
      defaultFillColor: of('--surface', '#fff'),
      defaultStrokeColor: of('--ink-2', '#333'),
      defaultLabelColor: of('--ink', '#111'),
    },
    textRenderer: {
      defaultStyle: { fontFamily: of('--font', 'sans-serif'), fontSize: 12 },
      externalStyle: { fontSize: 11.5, lineHeight: 1.25 },
    },
  };
}

// The whole drawing in view, never larger than life; a wide one starts at its left end at a readable size.
export function fit(canvas) {
  canvas.zoom('fit-viewport');
  const scale = Math.min(1, Math.max(canvas.zoom(), 0.62));
  const box = canvas.viewbox();
  canvas.viewbox({
    x: box.inner.x - 16,
    y: box.inner.y - 16,
    width: box.outer.width / scale,
    height: box.outer.height / scale,
  });
}

// A button with data-element anywhere on the page shows that element on the drawing.
export function showOnClick(show) {
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-element]');
    if (button && button.dataset.element) {
      show(button.dataset.element);
    }
  });
}
