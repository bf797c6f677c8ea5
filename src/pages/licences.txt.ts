import type { APIRoute } from 'astro';
import { licenceTexts } from '../components/software.ts';

/** The licences of the software that a reader's browser is sent. */
export const GET: APIRoute = () => new Response(licenceTexts());
