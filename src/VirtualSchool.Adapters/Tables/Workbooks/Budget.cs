using System.Globalization;

namespace VirtualSchool;

/// <summary>How many bytes may still be unpacked from one file, by all parts and all readings together: what was really unpacked counts, not what the archive says.</summary>
internal sealed class Budget(long most)
{
    private long spent;

    internal void Spend(int bytes)
    {
        spent += bytes;
        if (spent > most)
        {
            throw new RefusalException(IssueCodes.FileTooLarge, string.Format(CultureInfo.InvariantCulture, "it unpacks to more than {0} bytes", most));
        }
    }
}
