import { existsSync } from 'node:fs';

/** Debian's Chromium, or what the environment names: Playwright's own cannot be downloaded everywhere. */
export const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export function isChromiumThere(): boolean {
  return existsSync(chromiumPath);
}

/** No sandbox in containers, and no request of the browser's own. */
export const quietFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** WebGPU on the processor: the one adapter whose answers were right without a graphics card. */
export const webgpuFlags = [
  '--enable-unsafe-webgpu',
  '--enable-features=Vulkan',
  '--use-vulkan=swiftshader',
  '--use-webgpu-adapter=swiftshader',
  '--use-angle=swiftshader',
];
