/**
 * An address that holds the states of figures leads to the first that it names, as its name alone would: whoever comes
 * by it, not whoever loads the page again or comes back to it, whom the browser leaves where they were.
 */
const id = /^#([\w-]+)[=&]/.exec(location.hash)?.[1];
const [visit] = performance.getEntriesByType('navigation');
const isBack = visit instanceof PerformanceNavigationTiming && visit.type !== 'navigate';
if (id && !isBack) document.getElementById(id)?.scrollIntoView();
