import { defineMiddleware } from 'astro:middleware';
import { typeset } from './components/typography.ts';

export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(typeset(await response.text()), response);
});
