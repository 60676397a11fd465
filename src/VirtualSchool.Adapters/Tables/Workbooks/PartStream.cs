using System.Globalization;

namespace VirtualSchool;

/// <summary>The unpacked bytes of a part: held against its limit and the file's while they come, and against length and check sum as they end.</summary>
internal sealed class PartStream(Stream unpacking, ZipPart part, long most, Budget budget) : Stream
{
    private long length;
    private uint crc;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = unpacking.Read(buffer, offset, count);
        if (read == 0)
        {
            return count == 0 || (length == part.Unpacked && crc == part.Crc)
                ? 0
                : throw new RefusalException(IssueCodes.WorkbookDamaged, "a part has another length or check sum than the archive says");
        }

        length += read;
        budget.Spend(read);
        if (length > most)
        {
            throw new RefusalException(IssueCodes.FileTooLarge, string.Format(CultureInfo.InvariantCulture, "one part unpacks to more than {0} bytes", most));
        }

        if (length > part.Unpacked)
        {
            throw new RefusalException(IssueCodes.WorkbookDamaged, "a part unpacks to more than the archive says");
        }

        crc = Crc32.Update(crc, buffer.AsSpan(offset, read));
        return read;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacking.Dispose();
        }

        base.Dispose(disposing);
    }
}
