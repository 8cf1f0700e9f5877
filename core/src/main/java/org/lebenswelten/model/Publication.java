package org.lebenswelten.model;

import java.net.URI;
import java.time.LocalDate;

/**
 * Who publishes an atlas, when, and under which terms.
 *
 * @param issued day of issue; the only date that enters the file, so that the same input gives the same bytes
 * @param organisation the publishing body
 * @param contact address of a function, not of a person
 * @param licenceName name of the licence
 * @param licenceUri where it is set out
 * @param attribution how to name the source
 */
public record Publication(
        LocalDate issued,
        BilingualText organisation,
        String contact,
        String licenceName,
        URI licenceUri,
        BilingualText attribution) {}
