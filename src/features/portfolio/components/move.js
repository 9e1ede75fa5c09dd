// Lets the bars of the timeline be dragged, and moved by arrow keys. Each move is sent by the form that stands on the page, which works without it.
const form = document.querySelector('[data-move-form]');
const status = document.querySelector('[data-move-status]');

const enliven = bar => {
  const { initiative, title } = bar.dataset;
  const [start, first, last, step] = ['start', 'first', 'last', 'step'].map(name =>
    Number(bar.dataset[name]),
  );
  const svg = bar.closest('svg');
  let at = start;
  let grabbed = null;

  const nameOf = period =>
    form.elements.startPeriod.querySelector(`option[value="${period}"]`)?.textContent ?? '';
  const show = period => {
    at = Math.min(last, Math.max(first, period));
    bar.setAttribute('transform', `translate(${(at - start) * step} 0)`);
    bar.setAttribute('aria-valuenow', at);
    bar.setAttribute('aria-valuetext', nameOf(at));
    status.textContent =
      at === start
        ? ''
        : status.dataset.pending.replace('{title}', () => title).replace('{period}', () => nameOf(at));
  };
  const send = () => {
    if (at === start) return;
    form.elements.initiative.value = initiative;
    form.elements.startPeriod.value = at;
    form.requestSubmit();
  };

  svg.setAttribute('role', 'group');
  const attributes = {
    tabindex: 0,
    role: 'slider',
    'aria-label': title,
    'aria-valuemin': first,
    'aria-valuemax': last,
  };
  for (const [name, value] of Object.entries(attributes)) bar.setAttribute(name, value);
  show(start);

  bar.addEventListener('keydown', event => {
    const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };
    if (event.key in steps) show(at + steps[event.key]);
    else if (event.key === 'Home') show(first);
    else if (event.key === 'End') show(last);
    else if (event.key === 'Escape') show(start);
    else if (event.key === 'Enter') send();
    else return;
    event.preventDefault();
  });
  bar.addEventListener('pointerdown', event => {
    grabbed = event.clientX;
    bar.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  bar.addEventListener('pointermove', event => {
    if (grabbed === null) return;
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    show(start + Math.round((event.clientX - grabbed) / scale / step));
  });
  bar.addEventListener('pointerup', () => {
    if (grabbed === null) return;
    grabbed = null;
    send();
  });
  bar.addEventListener('pointercancel', () => {
    grabbed = null;
    show(start);
  });
};

if (form && status) for (const bar of document.querySelectorAll('[data-initiative]')) enliven(bar);
