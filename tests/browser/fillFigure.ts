import type { Download, Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect } from './fixtures.ts';

/** A place on the picture in fractions of its sides. */
export type Place = readonly [x: number, y: number];

export interface NamedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The Fill figure, or another that is painted on, as a reader finds it: by roles and names only. */
export class FillFigure {
  readonly page: Page;
  readonly root: Locator;
  readonly surface: Locator;
  readonly alert: Locator;
  readonly status: Locator;
  readonly hole: Locator;
  readonly compare: Locator;

  constructor(page: Page, root = '.fill') {
    this.page = page;
    this.root = page.locator(root);
    this.surface = this.root.getByRole('application', { name: 'Paint the hole on' });
    this.alert = this.root.getByRole('alert');
    this.status = this.root.getByRole('status');
    this.hole = this.root.getByText(/^(The hole covers|There is no hole)/);
    this.compare = this.root.getByRole('slider', { name: 'Compare the hole and the fill' });
  }

  /** The figure alone, ready for the reader, at the smallest size. */
  async open(): Promise<void> {
    await this.page.goto('/embed/fill/');
    await this.ready();
    await this.choose('128 pixels');
  }

  async ready(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-ready', 'true');
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  radio(name: string): Locator {
    return this.root.getByRole('radio', { name, exact: true });
  }

  /** Chooses as a pointer does: the radio itself is drawn by its label. */
  async choose(name: string): Promise<void> {
    const radio = this.page.getByRole('radio', { name, exact: true });
    await this.root.locator('label').filter({ has: radio }).click();
    await expect(this.radio(name)).toBeChecked();
  }

  /** Draws with the mouse through places of the picture, until the address has the mark. */
  async draw(...places: readonly Place[]): Promise<void> {
    const address = this.page.url();
    await this.surface.scrollIntoViewIfNeeded();
    const points = await this.pointsOf(places);
    const [first, ...others] = points;
    await this.page.mouse.move(first!.x, first!.y);
    await this.page.mouse.down();
    for (const { x, y } of others) await this.page.mouse.move(x, y, { steps: 8 });
    await this.page.mouse.up();
    await expect.poll(() => this.page.url()).not.toBe(address);
  }

  /** Places of the picture in pixels of the window. */
  async pointsOf(places: readonly Place[]): Promise<{ x: number; y: number }[]> {
    const box = (await this.surface.boundingBox())!;
    return places.map(([x, y]) => ({ x: box.x + x * box.width, y: box.y + y * box.height }));
  }

  async openPhotograph(file: NamedFile): Promise<void> {
    await this.root.getByLabel('Open a photograph').setInputFiles(file);
  }

  async openHole(file: NamedFile): Promise<void> {
    await this.root.getByLabel('Open a hole').setInputFiles(file);
  }

  /** Until a fill that this machine computed is shown. */
  async filled(provider: 'wasm' | 'webgpu' | 'script', timeout = 100_000): Promise<void> {
    await expect(this.root).toHaveAttribute('data-provider', provider, { timeout });
    await expect(this.root).toHaveAttribute('data-state', 'done');
    await expect(this.root).toHaveAttribute('data-stale', 'false');
  }

  async save(button: 'Save the result' | 'Save the difference' | 'Save the hole'): Promise<Buffer> {
    const waiting: Promise<Download> = this.page.waitForEvent('download');
    await this.button(button).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/\.png$/);
    return readFile(await download.path());
  }
}
