import type { APIRoute } from 'astro';
import { attribution, credited, creditLine } from '../../components/credits.ts';
import type { PhotographCredits } from '../../widgets/figure-picture/credit.ts';

/** Who took the photographs, for what is drawn under a figure that is kept as a picture. */
export const GET: APIRoute = () =>
  Response.json({
    each: Object.fromEntries(credited.map((photograph) => [photograph.id, creditLine(photograph)])),
    all: attribution(),
  } satisfies PhotographCredits);
