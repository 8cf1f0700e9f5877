package org.lebenswelten.measure;

import org.lebenswelten.model.BilingualText;

/**
 * A document that a profile points to.
 *
 * @param title its title
 * @param url its address
 */
public record ProfileDocument(BilingualText title, String url) {}
