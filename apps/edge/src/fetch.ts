/** How a host of the edge sends a request to a gateway. */
export type Fetch = (request: Request) => Promise<Response>;
