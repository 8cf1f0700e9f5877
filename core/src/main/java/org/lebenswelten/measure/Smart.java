package org.lebenswelten.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a profile says of a goal being SMART.
 *
 * @param specific whether it is specific, or null
 * @param measurable whether it can be measured, or null
 * @param accepted whether those concerned accept it, or null
 * @param realistic whether it is realistic, or null
 * @param dueDate by when, or null
 */
public record Smart(
        @Nullable SmartAnswer specific,
        @Nullable SmartAnswer measurable,
        @Nullable SmartAnswer accepted,
        @Nullable SmartAnswer realistic,
        @Nullable LocalDate dueDate) {}
