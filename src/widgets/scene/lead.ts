/** An address that holds the states of figures leads to the first that it names, as its name alone would. */
const id = /^#([\w-]+)[=&]/.exec(location.hash)?.[1];
if (id) document.getElementById(id)?.scrollIntoView();
