using System.Globalization;

namespace VirtualSchool.Matching;

/// <summary>
/// Looks at lists before a job begins: a column that was exported empty, or in a form nobody can read, costs links and says nothing.
/// <see cref="Linker"/> and <see cref="LinkTrainer"/> refuse what is found here, unless told to be <see cref="InputMode.Lenient"/>.
/// </summary>
/// <example>
/// <code>
/// foreach (InputFault fault in LinkInput.Check(model, left, right))
/// {
///     messages.Add(fault.Message);
/// }
/// </code>
/// </example>
public static class LinkInput
{
    /// <summary>Everything that <see cref="InputMode.Strict"/> refuses.</summary>
    /// <param name="model">The model that is to be used.</param>
    /// <param name="left">One set.</param>
    /// <param name="right">The other; null, or the same object, for finding duplicates in <paramref name="left"/>.</param>
    /// <returns>The faults: of the left list first, and in the order of the model's fields. Empty when there is none.</returns>
    /// <exception cref="ArgumentNullException">The model or the left set is null.</exception>
    /// <exception cref="LinkModelException">The model speaks of a field that the records do not have, or has another role on the other side.</exception>
    public static IReadOnlyList<InputFault> Check(LinkModel model, RecordSet left, RecordSet? right)
    {
        if (model is null)
        {
            throw new ArgumentNullException(nameof(model));
        }

        if (left is null)
        {
            throw new ArgumentNullException(nameof(left));
        }

        right = ReferenceEquals(left, right) ? null : right;
        LinkSpace space = LinkSpace.Build(model, left, right, 0, default);
        return Sides(left, right)
            .SelectMany(s => Whole(s.List, s.Records).Concat(Fields(model).SelectMany(f => Empty(f, s.List, s.Records).Concat(Unreadable(f, space, s.List, s.Records)))))
            .ToList().AsReadOnly();
    }

    /// <summary>Refuses what can be seen before anything is prepared. Fields that a list does not have are for <see cref="LinkSpace"/> to refuse.</summary>
    internal static void RefuseRaw(LinkModel model, RecordSet left, RecordSet? right)
        => Refuse(Sides(left, right).SelectMany(s => Whole(s.List, s.Records).Concat(Fields(model).SelectMany(f => Empty(f, s.List, s.Records)))));

    /// <summary>Refuses what is seen once values are brought to their forms.</summary>
    internal static void RefuseUnreadable(LinkModel model, LinkSpace space, RecordSet left, RecordSet? right)
        => Refuse(Sides(left, right).SelectMany(s => Fields(model).SelectMany(f => Unreadable(f, space, s.List, s.Records))));

    private static void Refuse(IEnumerable<InputFault> found)
    {
        InputFault[] faults = found.ToArray();
        if (faults.Length > 0)
        {
            throw new LinkRefusedException(faults);
        }
    }

    private static IEnumerable<(string List, RecordSet Records)> Sides(RecordSet left, RecordSet? right)
    {
        yield return (right is null ? "only" : "left", left);
        if (right is not null)
        {
            yield return ("right", right);
        }
    }

    private static IEnumerable<InputFault> Whole(string list, RecordSet records)
    {
        if (records.Count == 0)
        {
            yield return new InputFault(
                InputFaultKind.EmptyList, list, null, 0, $"The {list} list has no record. A header without rows, or a filter that leaves nothing, looks like this: check the export.");
        }

        RepeatedKeys repeated = records.Repeated;
        if (repeated.Count > 0)
        {
            yield return new InputFault(InputFaultKind.RepeatedKey, list, null, repeated.Count, FormattableString.Invariant(
                $"In the {list} list {Count(repeated.Count, "record has", "records have")} the key of an earlier one, the first at position {repeated.First} (from 0). Give each record a key of its own: bring the rows of one record together, or name rows by their number."));
        }
    }

    private static IEnumerable<InputFault> Empty((string Name, string Use) field, string list, RecordSet records)
    {
        int at = records.Schema.IndexOf(field.Name);
        if (records.Count > 0 && at >= 0 && records.Values[at].Count == 1)
        {
            yield return new InputFault(InputFaultKind.EmptyField, list, field.Name, records.Count, FormattableString.Invariant(
                $"The field '{field.Name}' has no value in the whole {list} list ({Count(records.Count, "record", "records")}), though the model {field.Use} it. Fill it, or leave it out of the lists and the model."));
        }
    }

    private static IEnumerable<InputFault> Unreadable((string Name, string Use) field, LinkSpace space, string list, RecordSet records)
    {
        int at = records.Schema.IndexOf(field.Name);
        if (records.Count > 0 && records.Values[at].Count > 1 && !space.HasValue(field.Name, list != "right"))
        {
            yield return new InputFault(InputFaultKind.UnreadableField, list, field.Name, records.Count, FormattableString.Invariant(
                $"The field '{field.Name}' has values in the {list} list, of which none can be read as {records.Schema.Fields[at].Role}, though the model {field.Use} it. Write its values as the role asks (a date as 2014-05-06, 20140506 or 06/05/2014), or leave it out of the lists and the model."));
        }
    }

    /// <summary>The fields that count for scores and blocking. Marks and numbers that only forbid a link are often, and rightly, empty.</summary>
    private static IEnumerable<(string Name, string Use)> Fields(LinkModel model)
        => model.Comparisons.SelectMany(c => c.Fields).Select(f => (Name: f, Use: "compares"))
            .Concat(model.BlockingRules.SelectMany(r => r.Parts).SelectMany(p => p.Fields).Select(f => (Name: f, Use: "blocks on")))
            .GroupBy(f => f.Name, StringComparer.Ordinal).Select(g => g.First());

    private static string Count(int count, string one, string many) => count.ToString("N0", CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);
}
