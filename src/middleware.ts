import { defineMiddleware } from 'astro:middleware';
import { keepUnits } from './components/typography.ts';

export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(keepUnits(await response.text()), response);
});
