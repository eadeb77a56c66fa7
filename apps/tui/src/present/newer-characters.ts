/**
 * Characters and widths that came with Unicode 15 to 17, measured in tmux 3.3a on the C library of Debian 12: a terminal that is older than they are
 * draws nothing for them, or another number of columns. Signs of no character at all (`Cn`) are among them: they may become ones.
 */
export const NEWER_CHARACTERS: RegExp = new RegExp(
  `[${[
    String.raw`\p{Cn}`,
    String.raw`\u088F\u0C5C\u0CDC\u0CF3\u1B4E-\u1B4F\u1B7F\u1C89-\u1C8A\u20C1\u2427-\u2429\u2630-\u2637\u268A-\u268F\u2B96`,
    String.raw`\u2FFC-\u2FFF\u31E4-\u31EF\u3248-\u324F\uA7CB-\uA7CF\uA7D2\uA7D4\uA7DA-\uA7F1\uFBC3-\uFBD2\uFD90-\uFD91`,
    String.raw`\uFDC8-\uFDCE\u{105C0}-\u{105F3}\u{10940}-\u{10959}\u{10D40}-\u{10D65}\u{10D6E}-\u{10D8F}\u{10EC2}-\u{10ED8}`,
    String.raw`\u{1123F}-\u{11240}\u{11380}-\u{113BA}\u{113C2}-\u{113CD}\u{113CF}\u{113D1}\u{113D3}-\u{113D8}`,
    String.raw`\u{116D0}-\u{116E3}\u{1171E}\u{11B00}-\u{11B09}\u{11B61}\u{11B65}\u{11B67}-\u{11BF9}\u{11DB0}-\u{11DE9}`,
    String.raw`\u{11F02}-\u{11F35}\u{11F3E}-\u{11F3F}\u{11F41}\u{11F43}-\u{11F59}\u{1342F}\u{13441}-\u{13446}`,
    String.raw`\u{13460}-\u{143FA}\u{16100}-\u{1611D}\u{1612A}-\u{1612C}\u{16130}-\u{16139}\u{16D40}-\u{16D79}`,
    String.raw`\u{16EA0}-\u{16ED3}\u{16FF2}-\u{16FF6}\u{1B132}\u{1B155}\u{1CC00}-\u{1CEF0}\u{1D2C0}-\u{1D2D3}`,
    String.raw`\u{1D300}-\u{1D376}\u{1DF25}-\u{1DF2A}\u{1E030}-\u{1E06D}\u{1E4D0}-\u{1E4EB}\u{1E4F0}-\u{1E5ED}`,
    String.raw`\u{1E5F0}-\u{1E6E2}\u{1E6E4}-\u{1E6E5}\u{1E6E7}-\u{1E6ED}\u{1E6F0}-\u{1E6F4}\u{1E6FE}-\u{1E6FF}`,
    String.raw`\u{1F6D8}-\u{1F6DC}\u{1F774}-\u{1F77F}\u{1F7D9}\u{1F8B2}-\u{1F8D8}\u{1FA54}-\u{1FA57}\u{1FA75}-\u{1FA77}`,
    String.raw`\u{1FA87}-\u{1FA8F}\u{1FAAD}-\u{1FAAF}\u{1FABB}-\u{1FABF}\u{1FAC6}-\u{1FACF}\u{1FADA}-\u{1FADF}`,
    String.raw`\u{1FAE8}-\u{1FAEF}\u{1FAF7}-\u{1FAF8}\u{1FBCB}-\u{1FBEF}\u{1FBFA}\u{32300}-\u{323AF}`,
  ].join('')}]`,
  'gu',
);
