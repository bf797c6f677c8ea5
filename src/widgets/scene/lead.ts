/**
 * An address that holds the states of figures leads to the first that it names, as its name alone would: whoever comes
 * by it, not whoever loads the page again or comes back to it, whom the browser leaves where they were. A link of the
 * page itself to such an address leads there as well, and offers the way back to the text.
 */
function figureOf(fragment: string): HTMLElement | null {
  const id = /^#([\w-]+)[=&]/.exec(fragment)?.[1];
  return id === undefined ? null : document.getElementById(id);
}

const [visit] = performance.getEntriesByType('navigation');
const isBack = visit instanceof PerformanceNavigationTiming && visit.type !== 'navigate';
if (!isBack) figureOf(location.hash)?.scrollIntoView();

const back = document.createElement('button');
back.type = 'button';
back.className = 'way-back';
back.textContent = 'Back to the text';

document.addEventListener('click', (event) => {
  const { target, ctrlKey, metaKey, shiftKey } = event;
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href^="#"]');
  const figure = link && figureOf(link.hash);
  if (!figure || ctrlKey || metaKey || shiftKey) return;
  // Once the browser has taken the address: until then it is for the place in the text, to which its Back returns.
  setTimeout(() => {
    figure.before(back);
    back.scrollIntoView();
    back.focus({ preventScroll: true });
    back.onclick = () => {
      back.remove();
      link.scrollIntoView({ block: 'center' });
      link.focus({ preventScroll: true });
    };
  });
});
