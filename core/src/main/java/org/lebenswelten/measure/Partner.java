package org.lebenswelten.measure;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * An organisation in a measure or project; never a person.
 *
 * @param name name of the organisation
 * @param role what it does
 * @param sector its sector, or null
 */
public record Partner(String name, PartnerRole role, @Nullable BilingualText sector) {}
