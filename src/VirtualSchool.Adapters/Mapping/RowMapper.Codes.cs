namespace VirtualSchool;

// Codes of the map.
internal sealed partial class RowMapper
{
    /// <summary>The code a cell stands for. An unknown one is reported and its text carried; a blank one is silent.</summary>
    private ValueEntry? Code(FieldTarget target)
    {
        if (Text(target) is not { } text)
        {
            return null;
        }

        ValueEntry? entry = Lookup(target, text);
        if (entry is null)
        {
            log.Add(IssueCodes.CodeUnknown, rowNumber, Header(target));
            Carry(target, text);
        }
        else if (entry.IsLegacy)
        {
            log.Add(IssueCodes.CodeLegacy, rowNumber, Header(target));
        }

        return entry;
    }

    /// <summary>A column has few different codes: the last one read is nearly always the next.</summary>
    private ValueEntry? Lookup(FieldTarget target, string text)
    {
        ref (string? Text, ValueEntry? Entry) last = ref lastCodes[(int)target];
        if (!string.Equals(last.Text, text, StringComparison.Ordinal))
        {
            Dictionary<string, ValueEntry?> known = knownCodes[(int)target] ??= new(StringComparer.Ordinal);
            if (!known.TryGetValue(text, out ValueEntry? entry))
            {
                entry = fields[(int)target]!.Values!.Find(text);
                if (known.Count < 4096)
                {
                    known.Add(text, entry);
                }
            }

            last = (text, entry);
        }

        return last.Entry;
    }

    /// <summary>A code where the map lists them, else the text; an unknown code is reported and stays as it is.</summary>
    private string? CodeOrText(FieldTarget target)
    {
        if (Text(target) is not { } text || fields[(int)target]!.Values is null)
        {
            return Text(target);
        }

        if (Lookup(target, text) is { } entry)
        {
            return entry.Code;
        }

        log.Add(IssueCodes.CodeUnknown, rowNumber, Header(target));
        return text;
    }
}
