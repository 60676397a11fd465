namespace VirtualSchool;

/// <summary>
/// Hands XML text on and counts. An XML reader holds one tag, one text or one CDATA section in memory at a time, so no such piece may
/// go beyond a limit; a document type declaration is refused before the reader sees it.
/// </summary>
internal sealed class GuardedText(TextReader inner, int longest) : TextReader
{
    private enum Place
    {
        Plain,

        /// <summary>After <c>&lt;</c>.</summary>
        Opened,

        /// <summary>After <c>&lt;!</c>.</summary>
        Marked,

        /// <summary>In a comment or a CDATA section, where a <c>&lt;</c> begins nothing.</summary>
        Section,
    }

    private Place place;
    private char closing;
    private int closers;
    private int since;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        int read = inner.Read(buffer, index, count);
        Look(buffer.AsSpan(index, read));
        return read;
    }

    /// <inheritdoc/>
    public override int Read()
    {
        int read = inner.Read();
        if (read >= 0)
        {
            char c = (char)read;
            Look([c]);
        }

        return read;
    }

    /// <inheritdoc/>
    public override int Peek() => inner.Peek();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Look(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            text = text.Slice(Step(text));
            if (since > longest)
            {
                throw new RefusalException(IssueCodes.FileTooLarge, "one tag or text of an XML part is longer than the limit");
            }
        }
    }

    /// <summary>Takes the next characters that belong together.</summary>
    private int Step(ReadOnlySpan<char> text)
    {
        switch (place)
        {
            case Place.Plain:
                int open = text.IndexOf('<');
                if (open < 0)
                {
                    since += text.Length;
                    return text.Length;
                }

                // Counted before it begins again: the text in front may be too long.
                if (since + open > longest)
                {
                    since += open;
                    return open;
                }

                since = 0;
                place = Place.Opened;
                return open + 1;

            case Place.Opened:
                since++;
                place = text[0] switch { '!' => Place.Marked, '<' => Place.Opened, _ => Place.Plain };
                return 1;

            case Place.Marked:
                since++;
                if (text[0] is not ('-' or '['))
                {
                    throw new RefusalException(IssueCodes.WorkbookUnsafe, "an XML part has a document type declaration");
                }

                closing = text[0] == '-' ? '-' : ']';
                closers = 0;
                place = Place.Section;
                return 1;

            default:
                since++;
                if (text[0] == '>' && closers >= 2)
                {
                    place = Place.Plain;
                }

                closers = text[0] == closing ? closers + 1 : 0;
                return 1;
        }
    }
}
