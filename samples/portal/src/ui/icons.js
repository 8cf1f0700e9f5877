/** Lines of icons, in a box of 24 by 24. */
export const ICONS = Object.freeze({
  legend: "M4 5h5v4H4zM4 10h5v4H4zM4 15h5v4H4zM12 7h8M12 12h8M12 17h8",
  maps: "M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14",
  area: "M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  whatif: "M4 7h9M17 7h3M15 4.5v5M4 17h3M11 17h9M9 14.5v5",
  table: "M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14",
  play: "M9 6l9 6-9 6z",
  pause: "M8 6h2.5v12H8zM13.5 6H16v12h-2.5z",
  back: "M15 5l-7 7 7 7",
  forward: "M9 5l7 7-7 7",
  link: "M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1.5-1.5",
  whole: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  sheet: "M6 15l6-6 6 6",
  close: "M6 6l12 12M18 6L6 18",
});
