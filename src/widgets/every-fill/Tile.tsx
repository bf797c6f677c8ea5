interface Props {
  /** The sheet's address. */
  readonly sheet: string;
  readonly place: number;
  /** Tiles in a row of the sheet, and rows. */
  readonly columns: number;
  readonly rows: number;
}

/** One picture of a sheet. */
export function Tile({ sheet, place, columns, rows }: Props) {
  const [column, row] = [place % columns, Math.floor(place / columns)];
  return (
    <span class="every-tile">
      <img
        src={sheet}
        alt=""
        loading="lazy"
        decoding="async"
        style={`width:${100 * columns}%;height:${100 * rows}%;left:${-100 * column}%;top:${-100 * row}%`}
      />
    </span>
  );
}
