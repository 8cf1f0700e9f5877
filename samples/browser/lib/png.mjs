/** Pictures as PNG with 8 bits a channel, such as map servers send: read to red, green, blue, alpha and written again. */
import { deflateSync, inflateSync, crc32 } from "node:zlib";
import assert from "node:assert/strict";

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** Channels by the colour type of a header: grey, RGB, palette, RGBA. */
const CHANNELS = Object.freeze({ 0: 1, 2: 3, 3: 1, 6: 4 });

/** A picture `{ width, height, data }`, four bytes a pixel. */
export function readPng(file) {
  assert.ok(file.subarray(0, 8).equals(SIGNATURE), "picture: no PNG");
  const chunks = chunksOf(file);
  const header = chunks.find(({ type }) => type === "IHDR").data;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, colours, , , interlaced] = header.subarray(8);
  const channels = CHANNELS[colours];
  assert.ok(depth === 8 && channels && !interlaced, `picture: depth ${depth}, colour type ${colours}, interlace ${interlaced}`);
  const packed = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  const rows = unfiltered(inflateSync(packed), width * channels, height, channels);
  const palette = chunks.find(({ type }) => type === "PLTE")?.data;
  const alphas = chunks.find(({ type }) => type === "tRNS")?.data;
  const colour = {
    0: (i) => [rows[i], rows[i], rows[i], 255],
    2: (i) => [...rows.subarray(3 * i, 3 * i + 3), 255],
    3: (i) => [...palette.subarray(3 * rows[i], 3 * rows[i] + 3), alphas?.[rows[i]] ?? 255],
    6: (i) => rows.subarray(4 * i, 4 * i + 4),
  }[colours];
  const data = Buffer.alloc(4 * width * height);
  for (let i = 0; i < width * height; i++) {
    data.set(colour(i), 4 * i);
  }
  return { width, height, data };
}

/** A PNG of a picture. */
export function writePng({ width, height, data }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6], 8);
  const rows = Buffer.alloc(height * (4 * width + 1));
  for (let row = 0; row < height; row++) {
    data.copy(rows, row * (4 * width + 1) + 1, 4 * width * row, 4 * width * (row + 1));
  }
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunksOf(file) {
  const chunks = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.push({ type: file.toString("latin1", at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** Bytes of the rows, each of which begins with the number of its filter (PNG specification, 9.2). */
function unfiltered(bytes, length, height, step) {
  const rows = Buffer.alloc(length * height);
  for (let row = 0; row < height; row++) {
    const filter = bytes[row * (length + 1)];
    for (let i = 0; i < length; i++) {
      const at = row * length + i;
      const left = i >= step ? rows[at - step] : 0;
      const above = row > 0 ? rows[at - length] : 0;
      const corner = i >= step && row > 0 ? rows[at - length - step] : 0;
      const guess = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter];
      rows[at] = bytes[row * (length + 1) + 1 + i] + guess;
    }
  }
  return rows;
}

/** Of left, above and the corner between them the one nearest to left + above - corner (Paeth). */
function nearest(left, above, corner) {
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(left + above - corner - value));
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
