using System.Globalization;
using System.Text;
using NodaTime;

namespace VirtualSchool;

/// <summary>
/// Whom a deadline is about, as a schedule may say it: a reference, initials, school and worker. Never a name, never a date of birth. The reference
/// is a register's key or a number of the host's own: never the candidate number or another national number, since schedules leave the house.
/// </summary>
public sealed class ScheduleChild
{
    /// <summary>Says whom it is about.</summary>
    /// <param name="reference">The register's key or the host's own number. It tells apart children of the same initials.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reference"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="reference"/> is blank.</exception>
    public ScheduleChild(string reference)
    {
        if (reference is null)
        {
            throw new ArgumentNullException(nameof(reference));
        }

        Reference = Tidy(reference) ?? throw new ArgumentException("A reference is needed to tell children apart.", nameof(reference));
    }

    /// <summary>The register's key or the host's own number.</summary>
    public string Reference { get; }

    /// <summary>First letters of forename and surname, for example <c>I.M.</c>; null where no name is recorded or the record is restricted.</summary>
    public string? Initials { get; init => field = Tidy(value); }

    /// <summary>The school on the day of the schedule; null where none is recorded or the record is restricted.</summary>
    public string? School { get; init => field = Tidy(value); }

    /// <summary>Who works with the child; null where nobody is recorded or the record is restricted.</summary>
    public string? Worker { get; init => field = Tidy(value); }

    /// <summary>Whether the record is restricted: then the reference is all that is said of the child.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>Takes from a record what a schedule may say.</summary>
    /// <param name="reference">The register's key or the host's own number.</param>
    /// <param name="learner">The record.</param>
    /// <param name="asAt">The day, for the school the child is at.</param>
    /// <param name="workerColumn">The header of the column of a list that names the worker, letters of any case; null where none does.</param>
    /// <param name="knownAt">Only what was recorded by this day; null for everything.</param>
    /// <returns>The child as a schedule may show it. Of a restricted record only the reference is taken.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reference"/> or <paramref name="learner"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="reference"/> is blank, or is a national number of the child.</exception>
    public static ScheduleChild Of(string reference, Learner learner, LocalDate asAt, string? workerColumn = null, LocalDate? knownAt = null)
    {
        if (learner is null)
        {
            throw new ArgumentNullException(nameof(learner));
        }

        if (learner.Identifiers.Any(i => i.Value.Local is null && i.Value.Value.Length > 0 && i.Value.Value == reference?.Trim()))
        {
            throw new ArgumentException("A reference is the register's key or the host's own number, not a national number of the child.", nameof(reference));
        }

        if (learner.Markers.Any(m => m.Value == RecordMarker.Restricted))
        {
            return new ScheduleChild(reference!) { IsRestricted = true };
        }

        PersonName[] names = [.. learner.Names.Where(n => n.IsKnownAt(knownAt)).Select(n => n.Value)];
        string? worker = workerColumn is null ? null
            : learner.Unmapped.LastOrDefault(u => u.IsKnownAt(knownAt) && string.Equals(u.Value.Column.Trim(), workerColumn.Trim(), StringComparison.OrdinalIgnoreCase) && Tidy(u.Value.Text) is not null)?.Value.Text;
        return new ScheduleChild(reference!)
        {
            Initials = InitialsOf(names.FirstOrDefault(n => n.Use == NameUse.Legal) ?? names.FirstOrDefault()),
            School = SchoolOf(learner, asAt, knownAt),
            Worker = Tidy(worker),
        };
    }

    /// <summary>
    /// The first letters of forename and surname, with the accents that belong to them, in capitals. Signs before a first letter are passed over; a name of one letter
    /// (or one character, in scripts where that is a whole name) is left out, since its initial would be the name.
    /// </summary>
    /// <param name="name">The name; null gives null.</param>
    /// <returns>For example <c>I.M.</c> or <c>É.</c>; null where no letter can be given.</returns>
    public static string? InitialsOf(PersonName? name)
    {
        string initials = string.Concat(new[] { name?.Forename, name?.Surname }.Select(Initial));
        return initials.Length == 0 ? null : initials;
    }

    /// <summary>The type's name only: a reference is still about a child.</summary>
    /// <returns><c>ScheduleChild</c>.</returns>
    public override string ToString() => nameof(ScheduleChild);

    /// <summary>One line of text that every writer gives back as it is: control characters and line ends become spaces, halves of characters a mark.</summary>
    internal static string? Tidy(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var line = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                line.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                line.Append('\uFFFD');
            }
            else if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                line.Append(' ');
            }
            else if (!PlanText.IsHidden(c))
            {
                line.Append(c);
            }
        }

        string tidy = line.ToString().Trim();
        return tidy.Length == 0 ? null : tidy;
    }

    private static string? SchoolOf(Learner learner, LocalDate asAt, LocalDate? knownAt)
    {
        Enrolment? at = learner.Enrolments
            .Where(e => e.IsKnownAt(knownAt))
            .Select(e => e.Value)
            .LastOrDefault(e => e.IsOnRoll != false && !(e.Dates.Start > asAt) && !(e.Dates.LastDay < asAt) && (Tidy(e.SchoolName) is not null || e.School is not null));
        return Tidy(at?.SchoolName) ?? at?.School?.Value;
    }

    private static string? Initial(string? part)
    {
        if (part is null)
        {
            return null;
        }

        string? first = null;
        int letters = 0;
        for (int i = 0; i < part.Length; i += Step(part, i))
        {
            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(part, i);
            if (category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter)
            {
                letters++;
                first ??= part.Substring(i, Step(part, i));
            }
            else if (letters == 1 && category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                // An accent written after its letter.
                first += part.Substring(i, Step(part, i));
            }
        }

        return letters < 2 ? null : first!.ToUpperInvariant() + ".";
    }

    private static int Step(string text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
}
