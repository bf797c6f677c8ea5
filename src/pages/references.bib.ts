import type { APIRoute } from 'astro';
import text from '../../content/references.bib?raw';

/** Every work of the book, as its own file has them. */
export const GET: APIRoute = () => new Response(text);
