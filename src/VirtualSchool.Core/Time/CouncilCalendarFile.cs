using NodaTime;

namespace VirtualSchool;

/// <summary>
/// Reads a council's calendar from JSON (comments allowed): <c>id</c>, <c>title</c>, <c>source</c>, <c>address</c> (may be left out), <c>confidence</c> (V, H, M, L),
/// <c>from</c> and <c>to</c>; <c>weekend</c> (days of the week; may be left out); <c>closed</c>, the days on which offices are closed; and <c>school</c>, which may be left
/// out: stretches of <c>kind</c> <c>term</c> or <c>holiday</c> that follow one another without a gap. A stretch has <c>name</c>, <c>from</c> and <c>to</c> (last day).
/// Anything else, anything missing, a gap or an overlap is refused with its place named.
/// </summary>
public static class CouncilCalendarFile
{
    private static readonly string[] TopFields = ["id", "title", "source", "address", "confidence", "from", "to", "weekend", "closed", "school"];
    private static readonly string[] ClosedFields = ["name", "from", "to"];
    private static readonly string[] SchoolFields = ["name", "kind", "from", "to"];

    /// <summary>Reads one calendar.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="json">The file's text.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RuleConfigurationException">The file is not fit to be used; the message names the place.</exception>
    public static CouncilCalendar Read(string file, string json) =>
        StrictObject.ReadFile(file ?? throw new ArgumentNullException(nameof(file)), json ?? throw new ArgumentNullException(nameof(json)), TopFields, top =>
        {
            string id = top.Text("id");
            if (!Parameter.IsName(id))
            {
                throw top.Fault("field 'id' is not lower-case letters, digits, dots and hyphens");
            }

            top.Text("title");
            LocalDate from = top.Date("from");
            LocalDate to = top.Date("to");
            if (to < from || to == LocalDate.MaxIsoValue)
            {
                throw top.Fault("it ends before it starts, or never");
            }

            var covers = EffectiveInterval.FromInclusive(from, to);
            var citation = new Citation(top.Text("source"), top.Sureness(), top.TextIfAny("address"));
            List<CalendarDays> closed = [.. top.Children("closed", "closed days", ClosedFields).Select(row => Days(row, covers))];
            StrictObject[] closedRows = [.. top.Children("closed", "closed days", ClosedFields)];
            for (int i = 1; i < closed.Count; i++)
            {
                if (closed[i].First <= closed[i - 1].Last)
                {
                    throw closedRows[i].Fault("they overlap those before, or are not earliest first");
                }
            }

            return new CouncilCalendar(id, citation, covers, closed, top.Has("school") ? Terms(top, covers) : [])
            {
                Weekend = top.Has("weekend") ? Weekend(top) : [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
            };
        });

    private static List<CalendarDays> Terms(StrictObject top, EffectiveInterval covers)
    {
        var terms = new List<CalendarDays>();
        CalendarDays? before = null;
        foreach (StrictObject row in top.Children("school", "school days", SchoolFields))
        {
            CalendarDays days = Days(row, covers);
            if (before is not null && days.First <= before.Last)
            {
                throw row.Fault("they overlap those before, or are not earliest first");
            }

            if (before is not null && days.First != before.Last.PlusDays(1))
            {
                throw row.Fault("days are left out between those before and these");
            }

            switch (row.Text("kind"))
            {
                case "term": terms.Add(days); break;
                case "holiday": break;
                default: throw row.Fault("field 'kind' is none of term, holiday");
            }

            before = days;
        }

        return terms;
    }

    private static CalendarDays Days(StrictObject row, EffectiveInterval covers)
    {
        string name = row.Text("name");
        LocalDate first = row.Date("from");
        LocalDate last = row.Date("to");
        return last < first ? throw row.Fault("they end before they start")
            : !covers.Contains(first) || !covers.Contains(last) ? throw row.Fault("they lie outside the time that the calendar covers")
            : new CalendarDays(name, first, last);
    }

    private static IsoDayOfWeek[] Weekend(StrictObject top)
    {
        IsoDayOfWeek[] days = [.. top.Texts("weekend").Select(d => Enum.TryParse(d, out IsoDayOfWeek parsed) && parsed is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday && parsed.ToString() == d
            ? parsed
            : throw top.Fault("field 'weekend' holds something that is no day of the week"))];
        return days.Distinct().Count() < 7 ? days : throw top.Fault("field 'weekend' leaves no working day");
    }
}
