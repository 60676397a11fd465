using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

/// <summary>
/// Reads a council's closed days and school terms from iCalendar (RFC 5545): events that take whole days and happen once. An event with a time of day, one that recurs, and anything
/// that cannot be read is reported and left out, never guessed. Time zones therefore move nothing.
/// </summary>
/// <remarks>
/// An event with <c>CATEGORIES:SCHOOL TERM</c> (or <c>TERM</c>) is a term; one with <c>CATEGORIES:SCHOOL HOLIDAY</c> closes schools and not the council's offices, and is the time
/// between terms. Every other event is a time the council is closed. Capitals do not count.
/// </remarks>
public static class CouncilCalendarEvents
{
    private const int MaximumLength = 4_000_000;
    private const int MaximumDays = 400;
    private const string Categories = "CATEGORIES";

    private static readonly LocalDatePattern Basic = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly string[] Recurring = ["RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID"];

    /// <summary>Reads closed days and school terms.</summary>
    /// <param name="id">The name the calendar is to have.</param>
    /// <param name="citation">Who published the file and where.</param>
    /// <param name="covers">The time it speaks of, which the file does not say, with an end.</param>
    /// <param name="text">The file's text.</param>
    /// <returns>The calendar and what was not read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name has other letters than a calendar's may have, or the time has no end.</exception>
    public static CouncilCalendarReading Read(string id, Citation citation, EffectiveInterval covers, string text)
    {
        var issues = new List<Issue>();
        var closed = new List<CalendarDays>();
        var terms = new List<(CalendarDays Days, int Line)>();
        if ((text ?? throw new ArgumentNullException(nameof(text))).Length > MaximumLength || !IsCalendar(text))
        {
            return new CouncilCalendarReading(null, [new Issue(IssueCodes.NotACalendar)]);
        }

        Dictionary<string, (string Parameters, string Value)>? current = null;
        int begins = 0;
        int nested = 0;
        foreach ((int number, string name, string parameters, string value) in Lines(text))
        {
            if (name == "BEGIN" && current is null && Is(value, "VEVENT"))
            {
                current = new(StringComparer.Ordinal);
                begins = number;
            }
            else if (name == "BEGIN" && current is not null)
            {
                nested++;
            }
            else if (name == "END" && current is not null && nested > 0)
            {
                nested--;
            }
            else if (name == "END" && current is not null)
            {
                Add(current, begins, covers, closed, terms, issues);
                current = null;
            }
            else if (current is not null && nested == 0)
            {
                // Categories may stand in several lines; of what else stands twice the last counts.
                current[name] = (parameters, name == Categories && current.TryGetValue(name, out var before) ? before.Value + "," + value : value);
            }
        }

        if (current is not null)
        {
            issues.Add(At(IssueCodes.CalendarEventUnreadable, begins));
        }

        return new CouncilCalendarReading(new CouncilCalendar(id, citation, covers, closed.OrderBy(c => c.First).ThenBy(c => c.Last), Apart(terms, issues)), issues);
    }

    private static void Add(Dictionary<string, (string Parameters, string Value)> found, int line, EffectiveInterval covers, List<CalendarDays> closed, List<(CalendarDays Days, int Line)> terms, List<Issue> issues)
    {
        if (found.TryGetValue("STATUS", out (string, string Value) status) && Is(status.Value, "CANCELLED"))
        {
            return;
        }

        if (Array.Exists(Recurring, found.ContainsKey))
        {
            issues.Add(At(IssueCodes.CalendarEventRecurs, line));
            return;
        }

        if (!found.TryGetValue("DTSTART", out (string Parameters, string Value) start))
        {
            issues.Add(At(IssueCodes.CalendarEventUnreadable, line));
            return;
        }

        bool hasEnd = found.TryGetValue("DTEND", out (string Parameters, string Value) end);
        if (start.Value.Contains('T') || (hasEnd && end.Value.Contains('T')) || found.ContainsKey("DURATION"))
        {
            issues.Add(At(IssueCodes.CalendarEventTimed, line));
            return;
        }

        ParseResult<LocalDate> first = Basic.Parse(start.Value);
        ParseResult<LocalDate>? after = hasEnd ? Basic.Parse(end.Value) : null;
        if (!first.Success || after is { Success: false } || (after is { } ends && (ends.Value <= first.Value || DayNumber.Between(first.Value, ends.Value) > MaximumDays)))
        {
            issues.Add(At(IssueCodes.CalendarEventUnreadable, line));
            return;
        }

        // The end of an iCalendar event is the day after its last.
        LocalDate last = after is { } day ? day.Value.PlusDays(-1) : first.Value;
        if (!covers.Contains(first.Value) || !covers.Contains(last))
        {
            issues.Add(At(IssueCodes.CalendarEventOutside, line));
            return;
        }

        var days = new CalendarDays(found.TryGetValue("SUMMARY", out (string, string Value) summary) ? Unescaped(summary.Value) : string.Empty, first.Value, last);
        string[] categories = found.TryGetValue(Categories, out (string, string Value) said) ? [.. said.Value.Split(',').Select(c => c.Trim())] : [];
        if (Array.Exists(categories, c => Is(c, "SCHOOL TERM") || Is(c, "TERM")))
        {
            terms.Add((days, line));
        }
        else if (!Array.Exists(categories, c => Is(c, "SCHOOL HOLIDAY")))
        {
            closed.Add(days);
        }
    }

    /// <summary>The terms, earliest first; of two that overlap the later is reported and left out.</summary>
    private static List<CalendarDays> Apart(List<(CalendarDays Days, int Line)> terms, List<Issue> issues)
    {
        var apart = new List<CalendarDays>();
        foreach ((CalendarDays days, int line) in terms.OrderBy(t => t.Days.First).ThenBy(t => t.Line))
        {
            if (apart.Count > 0 && days.First <= apart[apart.Count - 1].Last)
            {
                issues.Add(At(IssueCodes.CalendarTermsOverlap, line));
            }
            else
            {
                apart.Add(days);
            }
        }

        return apart;
    }

    private static bool IsCalendar(string text)
    {
        foreach ((_, string name, _, string value) in Lines(text))
        {
            return name == "BEGIN" && Is(value, "VCALENDAR");
        }

        return false;
    }

    // A line that begins with a space or a tab goes on from the one before (section 3.1).
    private static IEnumerable<(int Number, string Name, string Parameters, string Value)> Lines(string text)
    {
        string[] raw = text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        for (int i = 0; i < raw.Length; i++)
        {
            int number = i + 1;
            var line = new StringBuilder(i == 0 ? raw[i].TrimStart('\uFEFF') : raw[i]);
            while (i + 1 < raw.Length && raw[i + 1].Length > 0 && raw[i + 1][0] is ' ' or '\t')
            {
                line.Append(raw[++i], 1, raw[i].Length - 1);
            }

            string whole = line.ToString();
            int colon = ValueStart(whole);
            if (colon <= 0)
            {
                continue;
            }

            string before = whole.Substring(0, colon);
            int semicolon = before.IndexOf(';');
            yield return (
                number,
                (semicolon < 0 ? before : before.Substring(0, semicolon)).Trim().ToUpperInvariant(),
                semicolon < 0 ? string.Empty : before.Substring(semicolon + 1),
                whole.Substring(colon + 1).Trim());
        }
    }

    // The first colon outside quotation marks, in which parameters may hold one.
    private static int ValueStart(string line)
    {
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == ':' && !quoted)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Is(string value, string word) => string.Equals(value, word, StringComparison.OrdinalIgnoreCase);

    private static string Unescaped(string text) => text.Replace("\\n", " ").Replace("\\N", " ").Replace("\\,", ",").Replace("\\;", ";").Replace("\\\\", "\\");

    private static Issue At(IssueCode code, int line) => new(code, detail: string.Format(CultureInfo.InvariantCulture, "the event that begins in line {0}", line));
}
