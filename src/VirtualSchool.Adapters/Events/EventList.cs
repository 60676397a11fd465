using System.Globalization;
using NodaTime;

namespace VirtualSchool;

/// <summary>
/// Reads what happened to children from a table with one row an event: reviews held, visits made, frequencies agreed, requests. No council system exports such a list in a form
/// of its own, so the headers are ours: <c>id</c>, <c>kind</c> (a value of <see cref="LearnerEventKinds"/>) and <c>on</c>; where they matter also <c>recorded</c>, <c>months</c>,
/// <c>change</c>, <c>learned</c>, <c>temporary</c>, <c>benefits_without_support</c>.
/// </summary>
public static class EventList
{
    private static readonly DatePattern[] Patterns = [DatePattern.Compile("yyyy-MM-dd")!, DatePattern.Compile("d/M/yyyy")!];

    private static readonly HashSet<string> Kinds = new(LearnerEventKinds.All, StringComparer.Ordinal);

    private static readonly HashSet<string> Headers = new(
        new[] { "id", "kind", "on", "recorded", "learned", "months", "change", "temporary", "benefits_without_support" }.Select(HeaderText.Key),
        StringComparer.Ordinal);

    /// <summary>Takes what can be used and names each row that cannot; no row is lost without an issue.</summary>
    /// <param name="stream">The file, read from where it stands and left open.</param>
    /// <param name="fileName">Its name without its folder, for issues and provenance.</param>
    /// <param name="loadedAt">When it was loaded: the libraries have no clock.</param>
    /// <returns>The events that can be used. An event whose day is left blank is kept: it happened, and nobody says when. One of an unknown kind is kept and reported.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="fileName"/> is null.</exception>
    public static EventListReading Read(Stream stream, string fileName, Instant loadedAt)
    {
        using DelimitedTable table = DelimitedTable.Open(stream, fileName, TableOptions.Default, CountIn);
        if (table.IsRefused)
        {
            return new EventListReading(true, [], 0, table.Issues);
        }

        var columns = new Columns(table);
        foreach ((string header, int at) in new[] { ("id", columns.Id), ("kind", columns.Kind), ("on", columns.On) })
        {
            if (at < 0)
            {
                table.Log.Add(IssueCodes.EventColumnMissing, table.HeaderRow, null, header);
            }
        }

        string[] twice = [.. table.Headers.GroupBy(HeaderText.Key).Where(g => Headers.Contains(g.Key) && g.Count() > 1).Select(g => g.First())];
        foreach (string header in twice)
        {
            table.Log.Add(IssueCodes.HeaderDuplicate, table.HeaderRow, header);
        }

        if (twice.Length > 0 || columns.Id < 0 || columns.Kind < 0 || columns.On < 0)
        {
            return new EventListReading(true, [], 0, table.Issues);
        }

        var file = new SourceFile(new SourceId(SourceKind.Other, "Events"), fileName, loadedAt) { Sheet = table.Sheet, ColumnLetters = table.Letters };
        var events = new List<RecordedEvent>();
        while (table.Read())
        {
            if (Row(table, columns, file) is { } happened)
            {
                events.Add(happened);
            }
        }

        if (table.IsRefused)
        {
            return new EventListReading(true, [], 0, table.Issues);
        }

        return new EventListReading(false, events, table.RowsMet - table.BlankRows, table.Issues);
    }

    /// <summary>How many cells of a row are headers of such a list: where it begins, and on which sheet it is.</summary>
    private static int CountIn(IReadOnlyList<string> cells) => cells.Count(c => Headers.Contains(HeaderText.Key(c)));

    private static RecordedEvent? Row(DelimitedTable table, Columns columns, SourceFile file)
    {
        string? id = Text(table, columns.Id);
        string? kind = Text(table, columns.Kind);
        if (id is null || kind is null)
        {
            table.Log.Add(IssueCodes.EventIncomplete, table.RowNumber);
            return null;
        }

        if (!Day(table, columns.On, "on", out LocalDate? on)
            || !Day(table, columns.Recorded, "recorded", out LocalDate? recorded)
            || !Day(table, columns.Learned, "learned", out LocalDate? learned)
            || !Months(table, columns.Months, out int? months)
            || !Flag(table, columns.Temporary, "temporary", out bool? temporary)
            || !Flag(table, columns.WithoutSupport, "benefits_without_support", out bool? withoutSupport))
        {
            return null;
        }

        kind = kind.ToLowerInvariant();
        if (!Kinds.Contains(kind))
        {
            table.Log.Add(IssueCodes.EventKindUnknown, table.RowNumber, "kind");
        }

        var happened = new LearnerEvent(kind, on) { Months = months, Change = Text(table, columns.Change)?.ToLowerInvariant(), LearnedOn = learned, IsTemporary = temporary, BenefitsWithoutSupport = withoutSupport };
        return new RecordedEvent(id, new Fact<LearnerEvent>(happened, new SourceRow(file, table.RowNumber), recorded));
    }

    private static string? Text(DelimitedTable table, int column)
    {
        string text = column < 0 ? string.Empty : table.GetString(column).Trim();
        return text.Length == 0 ? null : text;
    }

    private static bool Day(DelimitedTable table, int column, string header, out LocalDate? day)
    {
        day = null;
        if (column >= 0 && table.Day(column, out LocalDate held) == CellDay.Day)
        {
            day = held;
            return true;
        }

        if (Text(table, column) is not { } text)
        {
            return true;
        }

        foreach (DatePattern pattern in Patterns)
        {
            if (pattern.Read(text.AsSpan(), 0, out LocalDate read) == DateReading.Date)
            {
                day = read;
                return true;
            }
        }

        return Unreadable(table, header);
    }

    // Nought is read: that no review can be agreed every 0 months is for the rules to say, with the child it concerns.
    private static bool Months(DelimitedTable table, int column, out int? months)
    {
        months = null;
        if (Text(table, column) is not { } text)
        {
            return true;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int read))
        {
            months = read;
            return true;
        }

        return Unreadable(table, "months");
    }

    private static bool Flag(DelimitedTable table, int column, string header, out bool? flag)
    {
        string? text = Text(table, column)?.ToLowerInvariant();
        flag = text switch
        {
            "yes" or "y" or "true" or "1" => true,
            "no" or "n" or "false" or "0" => false,
            _ => null,
        };
        return text is null || flag is not null || Unreadable(table, header);
    }

    private static bool Unreadable(DelimitedTable table, string header)
    {
        table.Log.Add(IssueCodes.EventValueUnreadable, table.RowNumber, header);
        return false;
    }

    private sealed class Columns(DelimitedTable table)
    {
        internal int Id { get; } = table.Find("id");

        internal int Kind { get; } = table.Find("kind");

        internal int On { get; } = table.Find("on");

        internal int Recorded { get; } = table.Find("recorded");

        internal int Months { get; } = table.Find("months");

        internal int Change { get; } = table.Find("change");

        internal int Learned { get; } = table.Find("learned");

        internal int Temporary { get; } = table.Find("temporary");

        internal int WithoutSupport { get; } = table.Find("benefits_without_support");
    }
}
