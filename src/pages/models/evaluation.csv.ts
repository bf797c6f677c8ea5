import type { APIRoute } from 'astro';
import { evaluationCsv } from '../../components/networks/tables.ts';
import { measurements } from '../../components/evaluation.ts';

/** `models/evaluation.json` as a table, a row for each method, hole and set. */
export const GET: APIRoute = () => new Response(evaluationCsv(measurements()));
