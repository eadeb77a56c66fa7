/** The gateway's ways to answer, each as the facts know it (section 3). */

export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status });
}

/** A validation error repeats the path, and with it the token. */
export function validationError(path: string, message: string, at: number): Response {
  return json({ statusCode: 400, timestamp: new Date(at).toISOString(), path, message }, 400);
}

/** A wrong token: no body at all. */
export function unauthorized(): Response {
  return new Response(null, { status: 401, headers: { 'content-type': 'application/json', 'content-length': '0' } });
}

/** An unknown instance. The body is not documented. */
export function forbidden(): Response {
  return new Response(null, { status: 403 });
}

/** An unknown method or the wrong verb: a page of the server before the gateway. */
export function notFound(): Response {
  return new Response('<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1></body></html>', {
    status: 404,
    headers: { 'content-type': 'text/html' },
  });
}

/** Body and headers are not documented. */
export function tooManyRequests(): Response {
  return new Response(null, { status: 429 });
}

export function entityTooLarge(): Response {
  return new Response('request entity too large', { status: 500, headers: { 'content-type': 'text/plain' } });
}
