/** An address that holds the state of a figure leads to it, as one that names it would. */
const id = /(?:^#|&)([\w-]+)=/.exec(location.hash)?.[1];
if (id) document.getElementById(id)?.scrollIntoView();
