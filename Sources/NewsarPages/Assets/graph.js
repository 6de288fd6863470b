// Pan (drag), zoom (wheel, or + and − on the keyboard) and walk (click or Enter on a topic) for drawings of graphs.
for (const graph of document.querySelectorAll('.graph')) {
  const svg = graph.querySelector('svg'), side = graph.querySelector('aside'), rest = [...side.childNodes];
  const isWhole = document.documentElement.classList.contains('whole');
  const nodes = [...svg.querySelectorAll('.node')].map(mark => {
    const at = mark.transform.baseVal.getItem(0).matrix;
    return {mark, name: mark.dataset.name, articles: +mark.dataset.articles, kind: mark.classList[1], x: at.e, y: at.f, links: []};
  });
  for (const mark of svg.querySelectorAll('.edge')) {
    const edge = {mark, a: nodes[mark.dataset.a], b: nodes[mark.dataset.b], articles: +mark.dataset.articles};
    edge.a.links.push(edge);
    edge.b.links.push(edge);
  }
  const start = svg.viewBox.baseVal, view = {x: start.x, y: start.y, w: start.width, h: start.height}, whole = {...view};
  const look = () => svg.setAttribute('viewBox', [view.x, view.y, view.w, view.h].join(' '));
  const scale = () => Math.max(view.w / svg.clientWidth, view.h / svg.clientHeight);
  const zoom = (factor, x, y) => {
    if (view.w * factor < 120 || view.w * factor > 4 * whole.w) return;
    view.x = x - (x - view.x) * factor;
    view.y = y - (y - view.y) * factor;
    view.w *= factor;
    view.h *= factor;
    look();
  };
  const add = (tag, text, parent = side) => {
    const element = document.createElement(tag);
    element.textContent = text;
    parent.appendChild(element);
    return element;
  };
  const mark = (element, name, isOn) => element.classList.toggle(name, isOn);

  function show(node) {
    const near = new Set([node]);
    for (const link of node.links) near.add(link.a).add(link.b);
    for (const other of nodes) {
      mark(other.mark, 'far', !near.has(other));
      mark(other.mark, 'chosen', other === node);
      for (const link of other.links) {
        const isNear = link.a === node || link.b === node;
        mark(link.mark, 'near', isNear);
        mark(link.mark, 'far', !isNear);
      }
    }
    side.replaceChildren();
    add('h3', node.name);
    add('p', `${node.kind} · ${node.articles} articles · ${node.links.length} links here`);
    const list = add('ol', '');
    for (const link of [...node.links].sort((a, b) => b.articles - a.articles)) {
      const other = link.a === node ? link.b : link.a, item = add('li', '', list);
      item.dataset.to = '';
      add('span', other.name, item);
      add('b', link.articles, item);
      item.addEventListener('click', () => show(other));
    }
    add('p', '');
    add('button', 'Show all').addEventListener('click', reset);
  }

  function reset() {
    for (const element of svg.querySelectorAll('.far,.near,.chosen')) element.classList.remove('far', 'near', 'chosen');
    side.replaceChildren(...rest);
    Object.assign(view, whole);
    look();
  }

  let held = null, moved = 0;
  svg.addEventListener('wheel', event => {
    // On a long page the wheel scrolls it, until the drawing is chosen.
    if (!isWhole && !event.ctrlKey && !svg.contains(document.activeElement)) return;
    event.preventDefault();
    const bounds = svg.getBoundingClientRect(), s = scale();
    zoom(Math.exp(Math.max(-1, Math.min(1, event.deltaY / 400))),
      view.x + view.w / 2 + (event.clientX - bounds.left - bounds.width / 2) * s,
      view.y + view.h / 2 + (event.clientY - bounds.top - bounds.height / 2) * s);
  }, {passive: false});
  svg.addEventListener('pointerdown', event => { held = [event.clientX, event.clientY]; moved = 0; });
  addEventListener('pointermove', event => {
    if (!held) return;
    const s = scale(), x = event.clientX - held[0], y = event.clientY - held[1];
    moved += Math.abs(x) + Math.abs(y);
    view.x -= x * s;
    view.y -= y * s;
    held = [event.clientX, event.clientY];
    look();
  });
  addEventListener('pointerup', () => { held = null; });
  svg.addEventListener('click', event => {
    if (moved > 6) return;
    const node = nodes.find(node => node.mark.contains(event.target));
    if (node) show(node); else reset();
  });
  svg.addEventListener('keydown', event => {
    const node = nodes.find(node => node.mark === event.target);
    if (event.key === 'Enter' && node) show(node);
    else if (event.key === 'Escape') reset();
    else if (event.key === '+' || event.key === '-')
      zoom(event.key === '+' ? .8 : 1.25, view.x + view.w / 2, view.y + view.h / 2);
  });
  if (isWhole && nodes.length) show(nodes[0]);
}
