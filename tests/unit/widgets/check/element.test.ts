// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';

vi.mock('../../../../src/networks/client.ts', () => ({ createRunner: () => ({}) }));
vi.mock('../../../../src/networks/catalogue.ts', () => ({
  get networks(): never {
    throw new TypeError('Failed to fetch dynamically imported module');
  },
}));

test('where its parts cannot be loaded the button is itself again, and says why', async () => {
  document.body.innerHTML = `<network-check>
    <button type="button" disabled>Check this browser</button> <span role="status"></span>
    <table><tr data-provider="wasm" data-network="any"><td></td></tr></table>
  </network-check>`;
  await import('../../../../src/widgets/check/element.ts');
  const button = document.querySelector('button')!;
  button.click();
  expect(button.textContent).toBe('Stop');
  await vi.waitFor(() => expect(button.textContent).toBe('Check this browser'));
  expect(document.querySelector('[role="status"]')!.textContent).toContain('Check the connection');
});
