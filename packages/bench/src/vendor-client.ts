import { GreenApiClient } from '@green-api/whatsapp-api-client-js-v2';

/** The vendor's published client, sent elsewhere: its address is fixed in its code. */
export class VendorClient extends GreenApiClient {
  constructor(apiUrl: string, idInstance: string, apiTokenInstance: string) {
    super({ idInstance: Number(idInstance), apiTokenInstance });
    this.client.defaults.baseURL = `${apiUrl}/waInstance${idInstance}`;
  }
}

/** Keeps the console quiet: the vendor's client prints each call, and has no option against it. @returns makes it speak again. */
export function hushConsole(): () => void {
  const { log } = console;
  console.log = () => undefined;
  return () => {
    console.log = log;
  };
}
