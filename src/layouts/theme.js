(() => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const restore = () => {
    try {
      const stored = localStorage.getItem('theme');
      if (stored === 'dark' || stored === 'light') root.dataset.theme = stored;
      else delete root.dataset.theme;
    } catch {
      // Storage is forbidden: the choice lasts for this page.
    }
  };
  const write = (theme) => {
    try {
      if (theme) localStorage.setItem('theme', theme);
      else localStorage.removeItem('theme');
    } catch {
      // As above.
    }
  };

  restore();

  addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('[data-theme-button]');
    if (!button) return;
    const show = () => {
      button.setAttribute('aria-pressed', String(isDark()));
      // The bar of a phone's browser has the page's colour, whichever the system's is.
      const { backgroundColor } = getComputedStyle(root);
      for (const meta of document.querySelectorAll('meta[name=theme-color]'))
        meta.content = backgroundColor;
    };
    button.hidden = false;
    button.addEventListener('click', () => {
      const wanted = isDark() ? 'light' : 'dark';
      const bySystem = (wanted === 'dark') === system.matches;
      if (bySystem) delete root.dataset.theme;
      else root.dataset.theme = wanted;
      write(bySystem ? null : wanted);
      show();
    });
    system.addEventListener('change', show);
    // Gone back to, a page is as it was left.
    addEventListener('pageshow', () => {
      restore();
      show();
    });
    show();
  });
})();
