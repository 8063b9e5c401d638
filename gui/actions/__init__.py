"""What a user can do, declared once; menus, palette, toolbar and shortcuts follow."""
