/** Apart in lightness as well as in hue, so that they can be told apart in print and by the colour-blind. */
export const SERIES_COLOURS = ['#0958d9', '#d46b08', '#08808c', '#7c3fb5', '#5b8c00', '#b8336a', '#4d5a6e'];
